import type { Code, FieldError, ImportField } from '@luutru/domain';
import type { SheetRow } from '@luutru/spreadsheet';
import { documentWords, dictionaryOf } from './words.js';

/** What stands in a row by field, as text. */
export type Values = Partial<Record<ImportField, string>>;

/** A row before anybody asks what it means. */
export interface RowValues {
  values: Values;
  warnings: Code[];
  /** Cells that cannot be used at all. */
  faults: FieldError[];
}

const citizenDigits = 12;
const phoneDigits = 10;
const documentOf = dictionaryOf(documentWords);

/** Which field each used column holds, by the column's number. */
export type FieldsByColumn = ReadonlyMap<number, ImportField>;

/** The values of a row's cells. A formula gives none: what it shows nobody has typed. */
export function rowValues({ cells }: Pick<SheetRow, 'cells'>, fields: FieldsByColumn): RowValues {
  const result: RowValues = { values: {}, warnings: [], faults: [] };
  const numbers = new Set<ImportField>();
  for (const [column, field] of fields) {
    const cell = cells[column];
    if (!cell) continue;
    if (cell.formula) result.faults.push({ path: field, code: 'FORMULA_REFUSED' });
    if (cell.number) numbers.add(field);
    if (cell.text !== '') result.values[field] = cell.text;
  }
  restoreZeros(result, numbers);
  return result;
}

/**
 * A number has no leading zeros, so Excel eats those of a citizen's number (12 digits, `001` to `096` first: one or
 * two lost) and of a telephone's (10 digits).
 */
function restoreZeros({ values, warnings }: RowValues, numbers: ReadonlySet<ImportField>): void {
  const number = values['guest.document.number'] ?? '';
  const type = documentOf(values['guest.document.type'] ?? '') ?? 'citizenId';
  const citizen = numbers.has('guest.document.number') && type === 'citizenId' && /^\d{10,11}$/.test(number);
  if (citizen) values['guest.document.number'] = number.padStart(citizenDigits, '0');
  const phone = values['guest.phone'] ?? '';
  const eaten = numbers.has('guest.phone') && /^[1-9]\d{8}$/.test(phone);
  if (eaten) values['guest.phone'] = phone.padStart(phoneDigits, '0');
  if (citizen || eaten) warnings.push('LEADING_ZERO_RESTORED');
}
