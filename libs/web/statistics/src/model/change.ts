import type { FigureForm } from './indicators';

/** How a figure differs from an earlier one. */
export interface Change {
  readonly direction: 'up' | 'down' | 'same';
  /** Relative (0.124 is 12.4 %); of a share, its difference in points (0.032 is 3.2 points). */
  readonly amount: number;
  readonly points: boolean;
}

/** Smaller differences are written as none. */
const LEAST = 0.0005;

/** Undefined when there is nothing to compare with: a figure is withheld, or there was none. */
export function changeOf(
  now: number | null | undefined,
  before: number | null | undefined,
  form: FigureForm,
): Change | undefined {
  const points = form === 'share';
  if (now === null || now === undefined || before === null || before === undefined) return undefined;
  if (!points && before === 0) return undefined;
  const amount = points ? now - before : (now - before) / before;
  const direction = Math.abs(amount) < LEAST ? 'same' : amount > 0 ? 'up' : 'down';
  return { direction, amount: Math.abs(amount), points };
}
