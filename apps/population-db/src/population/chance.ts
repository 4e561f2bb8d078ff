const scramble = (value: number): number => {
  let mixed = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};

/** Draws fractions from 0 (included) to 1 (excluded). */
export type Chance = () => number;

/**
 * A repeatable sequence of chances that belongs to one index of one seed, so that any part of a long series can be
 * made without the part before it.
 */
export const chanceOf = (seed: number, index: number): Chance => {
  let state = scramble(scramble(seed + 0x9e3779b9) ^ index);
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    return scramble(state) / 0x1_0000_0000;
  };
};

/** Picks evenly. */
export const pick = <T>(chance: Chance, from: readonly T[]): T => {
  const picked = from[Math.floor(chance() * from.length)];
  if (picked === undefined) throw new RangeError('nothing to pick from');
  return picked;
};

/** Picks the first ones more often than the last: half of all picks fall into the first quarter. */
export const pickEarly = <T>(chance: Chance, from: readonly T[]): T => pick(() => chance() ** 2, from);
