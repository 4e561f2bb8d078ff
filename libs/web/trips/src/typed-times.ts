/** A whole number as typed, `NaN` for anything else. */
export const readWhole = (typed: string): number => (/^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN);

export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
