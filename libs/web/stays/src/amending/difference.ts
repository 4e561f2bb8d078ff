type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON merge patch (RFC 7396) that makes the one of the other; undefined where they are alike. */
export function difference(before: unknown, after: unknown): unknown {
  if (!isObject(before) || !isObject(after)) return before === after ? undefined : after;
  const parts = Object.entries(after).flatMap(([key, value]) => {
    const part = difference(before[key] ?? null, value ?? null);
    return part === undefined ? [] : [[key, part] as const];
  });
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}
