import { FileRefused, limits, readSheet, type SheetRow } from '@luutru/spreadsheet';
import { namesOf } from './columns.js';
import { fieldOfHeading } from './field-headings.js';
import { wordKey } from './word-key.js';

/** What a file holds, seen once through from beginning to end before a single row is filed. */
export interface Inspected {
  /** Number of the row with the headings. */
  headingRow: number;
  headers: string[];
  /** The first value of each column. */
  samples: string[];
  /** Rows with a guest. */
  total: number;
}

/** Titles, addresses and dates stand above the headings of a register, so they are looked for in the first rows. */
const searched = 10;
const exampleWords = new Set(['vi du', 'example']);

const textsOf = ({ cells }: SheetRow): (string | undefined)[] => Array.from(cells, (cell) => cell?.text);

/** A row that only shows how to fill in the others. */
const isExample = (row: SheetRow): boolean =>
  textsOf(row).some((text) => text !== undefined && exampleWords.has(wordKey(text)));

/** Guests below the headings. @throws FileRefused */
export async function* guestRows(
  file: Buffer,
  fileName: string,
  headingRow: number,
): AsyncGenerator<SheetRow> {
  for await (const row of readSheet(file, fileName)) if (row.row > headingRow && !isExample(row)) yield row;
}

/** @throws FileRefused for a file that cannot be read to its end, `NO_ROWS`, `TOO_MANY_ROWS` */
export async function inspectFile(file: Buffer, fileName: string): Promise<Inspected> {
  const { row: headingRow, headers } = await findHeadings(file, fileName);
  const samples: string[] = [];
  let total = 0;
  for await (const row of guestRows(file, fileName, headingRow)) {
    if (++total > limits.rows) throw new FileRefused('TOO_MANY_ROWS');
    for (const [column, text] of textsOf(row).entries()) {
      if (text) samples[column] ??= text;
      if (column >= headers.length) headers.push(...namesOf(Array(column + 1)).slice(headers.length));
    }
  }
  if (total === 0) throw new FileRefused('NO_ROWS');
  return { headingRow, headers, samples: Array.from(samples, (sample) => sample ?? ''), total };
}

/** The row that names the most fields; the first of all where none names two. */
async function findHeadings(file: Buffer, fileName: string): Promise<{ row: number; headers: string[] }> {
  let best: { row: number; headers: string[]; fields: number } | undefined;
  let seen = 0;
  for await (const row of readSheet(file, fileName)) {
    const texts = textsOf(row);
    const fields = new Set(texts.map((text) => text && fieldOfHeading(text)).filter(Boolean)).size;
    if (!best || (fields > best.fields && fields > 1))
      best = { row: row.row, headers: namesOf(texts), fields };
    if (++seen === searched) break;
  }
  if (!best) throw new FileRefused('NO_ROWS');
  return best;
}
