/** What is left until an instant, in its two largest whole units. */
export interface TimeLeft {
  readonly key: 'days' | 'hours' | 'minutes' | 'over';
  readonly large: number;
  readonly small: number;
  /** Less than two hours: it is time. */
  readonly near: boolean;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const NEAR_MINUTES = 120;

export function timeLeft(until: string, now: Date): TimeLeft {
  const minutes = Math.floor((Date.parse(until) - now.getTime()) / MINUTE_MS);
  if (Date.parse(until) <= now.getTime()) return { key: 'over', large: 0, small: 0, near: false };
  const near = minutes < NEAR_MINUTES;
  if (minutes >= DAY_MINUTES)
    return {
      key: 'days',
      large: Math.floor(minutes / DAY_MINUTES),
      small: Math.floor((minutes % DAY_MINUTES) / 60),
      near,
    };
  if (minutes >= 60) return { key: 'hours', large: Math.floor(minutes / 60), small: minutes % 60, near };
  return { key: 'minutes', large: minutes, small: 0, near };
}
