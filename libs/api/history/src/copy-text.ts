/** One value as COPY reads it in text format; PostgreSQL's documentation of COPY, "Text Format". */
export function copyValue(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return special.test(value) ? value.replace(specials, escaped) : value;
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return copyValue(`{${value.map(elementOf).join(',')}}`);
  if (typeof value === 'object') return copyValue(JSON.stringify(value));
  return String(value);
}

const special = /[\\\t\n\r]/;
const specials = /[\\\t\n\r]/g;
const names: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (character: string): string => names[character] ?? character;

const elementOf = (value: unknown): string => `"${String(value).replace(/["\\]/g, '\\$&')}"`;

/** A row as COPY reads it, its columns in the given order. */
export function copyLine(row: object, columns: readonly string[]): string {
  const values = row as Readonly<Record<string, unknown>>;
  let line = '';
  for (const column of columns) line += `${line === '' ? '' : '\t'}${copyValue(values[column])}`;
  return `${line}\n`;
}
