/** Longest list that one request takes. */
export const MOST_LABELS = 200;

/**
 * `101–112` as its twelve labels, `A01-A12` too, and `5, 7, 9` as three; anything else is one label. Leading zeros stay.
 * @returns undefined for a range that runs backwards or is too long
 */
export function expandLabels(typed: string): readonly string[] | undefined {
  const parts = typed
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const labels: string[] = [];
  for (const part of parts) {
    const range = rangeOf(part);
    if (range === undefined) return undefined;
    labels.push(...range);
  }
  const single = [...new Set(labels)];
  return single.length > MOST_LABELS ? undefined : single;
}

function rangeOf(part: string): readonly string[] | undefined {
  const [, prefix = '', first = '', second = '', last = ''] =
    /^(\D*?)(\d+)\s*(?:-|–|—|đến|to|\.\.)\s*(\D*?)(\d+)$/u.exec(part) ?? [];
  if (first === '' || (second !== '' && second !== prefix)) return [part];
  const [from, to] = [Number(first), Number(last)];
  if (to < from || to - from >= MOST_LABELS) return undefined;
  return Array.from(
    { length: to - from + 1 },
    (_, at) => prefix + String(from + at).padStart(first.length, '0'),
  );
}
