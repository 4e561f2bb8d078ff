import { createHash } from 'node:crypto';
import { type FieldError, type ImportField, importFields, requiredImportFields } from '@luutru/domain';
import { columnName } from '@luutru/spreadsheet';
import { fieldOfHeading } from './field-headings.js';
import type { FieldsByColumn } from './row-values.js';
import { wordKey } from './word-key.js';

/** A column of the file, by its number in the sheet, what it is taken for, and a value from it. */
export interface Column {
  column: number;
  header: string;
  field: ImportField | null;
  sample: string;
}

/** What somebody said of columns: heading → field, or null for a column that is not used. */
export type Mapping = Readonly<Record<string, ImportField | null>>;

/** Names for the columns of a row of headings; a column without one is called by its letter. */
export const namesOf = (headings: readonly (string | undefined)[]): string[] =>
  Array.from(headings, (heading, column) => heading || `(${columnName(column)})`);

/** Each column with its field: as somebody said, else as its heading says. A field is given to one column only. */
export function columnsOf(headers: readonly string[], samples: readonly string[], said: Mapping): Column[] {
  const taken = new Set<ImportField>(Object.values(said).filter((field) => field !== null));
  const seen = new Set<string>();
  return headers.map((header, column) => {
    const given = Object.hasOwn(said, header) && !seen.has(header) ? said[header] : undefined;
    seen.add(header);
    let field = given ?? null;
    if (given === undefined) {
      const own = fieldOfHeading(header);
      if (own && !taken.has(own)) field = own;
    }
    if (field) taken.add(field);
    return { column, header, field, sample: samples[column] ?? '' };
  });
}

/** Fields that no column gives and no row can do without. */
export function missingColumns(columns: readonly Column[]): ImportField[] {
  const mapped = new Set(columns.map(({ field }) => field));
  return requiredImportFields.filter((field) => !mapped.has(field));
}

export const fieldsByColumn = (columns: readonly Column[]): FieldsByColumn =>
  new Map(columns.flatMap(({ column, field }) => (field ? [[column, field] as const] : [])));

const known = new Set<unknown>(importFields);

/** What is wrong with what somebody says of columns. */
export function mappingErrors(
  mapping: Readonly<Record<string, string | null>>,
  headers: readonly string[],
  path: string,
): FieldError[] {
  const present = new Set(headers);
  const given = Object.entries(mapping);
  const fields = given.map(([, field]) => field);
  return given.flatMap(([header, field], at): FieldError[] => {
    const place = `${path}.${header}`.slice(0, 200);
    if (!present.has(header)) return [{ path: place, code: 'UNKNOWN_FIELD' }];
    if (field === null) return [];
    if (!known.has(field)) return [{ path: place, code: 'NOT_ONE_OF' }];
    return fields.indexOf(field) < at ? [{ path: place, code: 'COLUMN_TWICE' }] : [];
  });
}

/** The same for every file with these headings, in any order. */
export const headingsHash = (headers: readonly string[]): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(headers.map(wordKey).sort()))
    .digest();
