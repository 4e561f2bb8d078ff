type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON merge patch applied (RFC 7396), but that null stays null: a declaration's fields are never removed. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged: Record<string, unknown> = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    Object.defineProperty(merged, key, {
      value: mergePatch(merged[key], value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return merged;
}
