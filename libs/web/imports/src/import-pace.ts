/** How many rows are done, and when that was seen. */
export interface Sighting {
  readonly done: number;
  readonly at: number;
}

/** Rows a second between the first sighting and the last; undefined until there is something to go by. */
export function paceOf(first: Sighting | undefined, last: Sighting): number | undefined {
  if (!first || last.at <= first.at || last.done <= first.done) return undefined;
  return ((last.done - first.done) * 1000) / (last.at - first.at);
}

/** Whole seconds until the rest is done at this pace. */
export const secondsLeft = (rest: number, pace: number): number => Math.max(1, Math.ceil(rest / pace));
