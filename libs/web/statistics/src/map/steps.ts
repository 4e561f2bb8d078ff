/** How many shades a map has. */
export const SHADES = 5;

/** A number that is easily read, not below: 1,234 as 1,300. */
function rounded(value: number): number {
  if (value <= 10) return Math.ceil(value);
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / unit) * unit;
}

/**
 * The upper bounds of the shades, the last open: each shade has about as many units, since one city would leave a scale
 * of equal steps with nothing but its lightest shade. Shares are not rounded.
 */
export function boundsOf(values: readonly number[], whole = true): readonly number[] {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const bounds = Array.from({ length: SHADES - 1 }, (_, at) => {
    const value = sorted[Math.ceil(((at + 1) / SHADES) * sorted.length) - 1] ?? 0;
    return whole ? rounded(value) : value;
  });
  const most = sorted.at(-1) ?? 0;
  return [...new Set(bounds)].filter((bound) => bound > 0 && bound < most);
}

/** The shade of a value, 0 the lightest. */
export function shadeOf(value: number, bounds: readonly number[]): number {
  const at = bounds.findIndex((bound) => value <= bound);
  const step = at === -1 ? bounds.length : at;
  return bounds.length === 0 ? Math.floor(SHADES / 2) : Math.round((step / bounds.length) * (SHADES - 1));
}

/** The shades as shares of the full colour over the ground. */
export const SHADE_SHARES = [0.1, 0.26, 0.45, 0.8, 1] as const;

/** A colour between two, both `#rrggbb`. */
export function mixed(colour: string, ground: string, share: number): string {
  const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(1 + 2 * at, 3 + 2 * at), 16);
  const parts = [0, 1, 2].map((at) =>
    Math.round(channel(colour, at) * share + channel(ground, at) * (1 - share))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${parts.join('')}`;
}
