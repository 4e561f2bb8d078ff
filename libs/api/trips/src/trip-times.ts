import { minute, parseInstant, ruleSetAt } from '@luutru/domain';
import { Invalid } from '@luutru/http';

/** An instant that the contract has judged already. */
export const dateOf = (text: string): Date => new Date(parseInstant(text) ?? Number.NaN);

/**
 * The time that a request names for something that has happened, or now.
 * @throws Invalid when it lies before `earliest` or ahead of the clock
 */
export function happenedAt(
  path: string,
  said: string | null | undefined,
  { earliest, now }: { earliest: Date | null; now: Date },
): Date {
  if (!said) return now;
  const at = dateOf(said);
  const latest = now.getTime() + ruleSetAt(now.getTime()).clockSkewMinutes * minute;
  if ((earliest && at < earliest) || at.getTime() > latest)
    throw new Invalid([{ path, code: 'TRIP_TIME_OUT_OF_RANGE' }]);
  return at;
}
