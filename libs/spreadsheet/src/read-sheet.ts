import { FileRefused } from './file-refused.js';
import { limits } from './limits.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import type { SheetRow } from './sheet-row.js';

const zip = Buffer.from('PK\u0003\u0004', 'latin1');
const emptyZip = Buffer.from('PK\u0005\u0006', 'latin1');
/** The compound file of Excel 97, and of a workbook with a password (MS-CFB, MS-OFFCRYPTO). */
const compound = Buffer.from('D0CF11E0A1B11AE1', 'hex');
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

const starts = (file: Buffer, magic: Buffer): boolean => file.subarray(0, magic.length).equals(magic);

/**
 * The rows of a file's first sheet, one after the other; what the file is its first bytes say, not its name.
 * @throws FileRefused at once or on the way: `FILE_TOO_LARGE`, `FILE_TYPE`, `FILE_ENCRYPTED`, `FILE_BROKEN`,
 *   `MACRO_REFUSED`, `EXTERNAL_LINK_REFUSED`, `ZIP_BOMB`, `ENCODING`, `TOO_MANY_ROWS`, `TOO_MANY_COLUMNS`
 */
export async function* readSheet(file: Buffer, fileName: string): AsyncGenerator<SheetRow> {
  if (file.length > limits.fileBytes) throw new FileRefused('FILE_TOO_LARGE');
  let rows = 0;
  let all = 0;
  for await (const row of rowsOf(file, fileName)) {
    if (++all > limits.emptyRows) throw new FileRefused('TOO_MANY_ROWS');
    if (!row.cells.some((cell) => cell !== undefined && (cell.text !== '' || cell.formula))) continue;
    // The headings, and a title above them, are rows as well.
    if (++rows > limits.rows + headingRows) throw new FileRefused('TOO_MANY_ROWS');
    if (row.cells.length > limits.columns) throw new FileRefused('TOO_MANY_COLUMNS');
    yield row;
  }
}

const headingRows = 16;

function rowsOf(file: Buffer, fileName: string): AsyncIterable<SheetRow> {
  if (starts(file, zip)) return readXlsx(file);
  if (starts(file, emptyZip)) throw new FileRefused('FILE_BROKEN');
  if (starts(file, compound))
    throw new FileRefused(file.includes(encryptedPackage) ? 'FILE_ENCRYPTED' : 'FILE_TYPE');
  if (/\.(xlsx|xls|xlsm|xlsb|ods)$/i.test(fileName)) throw new FileRefused('FILE_BROKEN');
  if (!/\.(csv|txt|tsv)$/i.test(fileName)) throw new FileRefused('FILE_TYPE');
  return readCsv(file);
}
