import { addDays, instantAt, localDate, localHour, ruleSetAt } from '@luutru/domain';

export const DEADLINE_STATES = ['ample', 'near', 'urgent'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** The next hour by which the desk must have declared. */
export interface Deadline {
  readonly at: Date;
  /** Whose deadline it is: of the guests of today, or of those who came after the cut-off of last night. */
  readonly kind: 'evening' | 'morning';
  /** `today` or `tomorrow`, in Vietnam, seen from now. */
  readonly day: 'today' | 'tomorrow';
  readonly state: DeadlineState;
  /** Whole hours and minutes left, rounded down. */
  readonly hours: number;
  readonly minutes: number;
}

const MINUTE_MS = 60_000;
const NEAR_MINUTES = 120;
const URGENT_MINUTES = 30;

function stateOf(minutesLeft: number): DeadlineState {
  if (minutesLeft <= URGENT_MINUTES) return 'urgent';
  return minutesLeft <= NEAR_MINUTES ? 'near' : 'ample';
}

/**
 * The deadline to count down to: 23:00 of today, then 08:00 for those who come later; until 08:00 the one of
 * last night's late arrivals (Law on Residence, article 30).
 */
export function nextDeadline(now: Date): Deadline {
  const instant = now.getTime();
  const today = localDate(instant);
  const { cutOffHour, nextDayHour } = ruleSetAt(instant);
  const hour = localHour(instant);
  const evening = hour >= nextDayHour && hour < cutOffHour;
  const tomorrow = hour >= cutOffHour;
  const at = instantAt(tomorrow ? addDays(today, 1) : today, evening ? cutOffHour : nextDayHour);
  const minutesLeft = Math.floor((at - instant) / MINUTE_MS);
  return {
    at: new Date(at),
    kind: evening ? 'evening' : 'morning',
    day: tomorrow ? 'tomorrow' : 'today',
    state: stateOf(minutesLeft),
    hours: Math.floor(minutesLeft / 60),
    minutes: minutesLeft % 60,
  };
}
