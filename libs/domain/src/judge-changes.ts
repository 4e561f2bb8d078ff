import { day, type Instant, minute } from './calendar.js';
import { conclude, error, type Judgement, warning } from './findings.js';
import { ruleSetAt } from './rule-sets.js';
import { hasForbiddenCharacter, tidyText } from './text.js';

/** Judges a check-out (trả phòng). A guest may leave in the very minute of arrival, but not ahead of the clock. */
export function judgeCheckOut(times: { arrivedAt: Instant; departedAt: Instant; now: Instant }): Judgement {
  const { arrivedAt, departedAt, now } = times;
  const { clockSkewMinutes, temporaryResidenceDays } = ruleSetAt(arrivedAt);
  const findings = [
    departedAt < arrivedAt && error('departedAt', 'DEPARTURE_BEFORE_ARRIVAL'),
    departedAt > now + clockSkewMinutes * minute && error('departedAt', 'DEPARTURE_FUTURE'),
    departedAt - arrivedAt >= temporaryResidenceDays * day && warning('STAY_OVER_30_DAYS'),
  ];
  return conclude(findings, undefined);
}

/** Bounds of the reason for a cancellation, in UTF-16 units. */
const shortestReason = 3;
const longestReason = 300;

/** Judges the cancellation (huỷ) of a stay: its reason is kept in the history and shown to the police. */
export function judgeCancel({ reason }: { reason?: unknown }): Judgement {
  if (typeof reason !== 'string') return { errors: [], warnings: [] };
  const text = tidyText(reason);
  const findings = [
    text === '' && error('reason', 'REQUIRED'),
    text !== '' && text.length < shortestReason && error('reason', 'TOO_SHORT'),
    text.length > longestReason && error('reason', 'TOO_LONG'),
    hasForbiddenCharacter(text) && error('reason', 'FORBIDDEN_CHARACTER'),
  ];
  return conclude(findings, undefined);
}
