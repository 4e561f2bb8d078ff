import type { Readable } from 'node:stream';
import { type ImportField, importFields, requiredImportFields } from '@luutru/domain';
import { writeWorkbook, type WrittenRow } from '@luutru/spreadsheet';
import { fieldHeadings } from './field-headings.js';
import { documentWords, kindWords, reasonWords, sexWords } from './words.js';

const width = 18;
const required = new Set<ImportField>(requiredImportFields);

const allowed: [ImportField, Readonly<Record<string, readonly string[]>>][] = [
  ['guest.sex', sexWords],
  ['guest.document.type', documentWords],
  ['reason', reasonWords],
  ['kind', kindWords],
];

/** What else a person has to know of a column. */
const notes: [ImportField, string][] = [
  ['guest.dateOfBirth', 'dd/MM/yyyy'],
  ['guest.nationality', 'Tên nước hoặc mã ISO, ví dụ Việt Nam, Hàn Quốc, KOR'],
  ['guest.document.number', 'CCCD 12 chữ số, hộ chiếu, …'],
  ['arrivedAt', 'dd/MM/yyyy HH:mm, giờ Việt Nam'],
  ['overrideReason', 'Lý do vẫn khai khi dữ liệu bị nghi ngờ'],
];

/** The form to be filled in: headings, an example that is not filed, and a sheet of the words that are understood. */
export function writeTemplate(): Readable {
  return writeWorkbook([
    { name: 'Khách', widths: [8, ...importFields.map(() => width)], rows: formRows() },
    { name: 'Danh mục', widths: [24, 60], rows: wordRows() },
  ]);
}

function formRows(): WrittenRow[] {
  const heading = (field: ImportField): string =>
    `${fieldHeadings[field].label}${required.has(field) ? ' (*)' : ''}`;
  return [
    { cells: ['STT', ...importFields.map(heading)], style: 'heading' },
    { cells: ['Ví dụ', ...importFields.map((field) => fieldHeadings[field].example)], style: 'note' },
  ];
}

function* wordRows(): Generator<WrittenRow> {
  yield { cells: ['Cột', 'Giá trị'], style: 'heading' };
  for (const [field, words] of allowed)
    for (const [word = ''] of Object.values(words)) yield { cells: [fieldHeadings[field].label, word] };
  for (const [field, note] of notes) yield { cells: [fieldHeadings[field].label, note], style: 'note' };
  yield { cells: ['(*)', 'Cột bắt buộc. Dòng ghi "Ví dụ" được bỏ qua.'], style: 'note' };
}
