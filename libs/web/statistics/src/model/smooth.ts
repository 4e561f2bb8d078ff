/** Ranges of more days are drawn as means of seven: the week's ups and downs would hide how they go. */
export const MANY_DAYS = 100;
const WINDOW = 7;

/** The mean of each day and the six before it; of what is known of them, and null where nothing is. */
export function meansOfSeven(values: readonly (number | null)[]): (number | null)[] {
  return values.map((_, at) => {
    const known = values.slice(Math.max(0, at - WINDOW + 1), at + 1).filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}
