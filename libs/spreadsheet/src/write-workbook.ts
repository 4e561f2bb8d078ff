import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { columnName } from './column-name.js';
import {
  contentTypes,
  packageRelations,
  stylesXml,
  workbookRelations,
  workbookXml,
  xmlText,
} from './workbook-parts.js';

/** Text is written as text whatever it begins with, so that no program takes it for a formula. */
export type CellValue = string | number | null;

export interface WrittenRow {
  cells: readonly CellValue[];
  /** `heading` is bold, `note` grey italics. */
  style?: 'heading' | 'note';
}

export interface Sheet {
  name: string;
  /** Width of each column in characters. */
  widths?: readonly number[];
  rows: Iterable<WrittenRow> | AsyncIterable<WrittenRow>;
}

/** The same for every file, so that equal rows give equal bytes. */
const written = new Date(2026, 0, 1);
const pieceCharacters = 64 * 1024;
const styles = { text: 1, heading: 2, note: 3 } as const;

/**
 * A workbook (ECMA-376) as a stream of bytes. Rows are taken as they are needed, so that its size does not matter.
 * Every cell has the format "text": what is typed into a copy keeps its leading zeros.
 */
export function writeWorkbook(sheets: readonly Sheet[]): Readable {
  const zip = new ZipFile();
  const add = (path: string, xml: string): void =>
    zip.addBuffer(Buffer.from(xml), path, { mtime: written, compress: true });
  add('[Content_Types].xml', contentTypes(sheets.length));
  add('_rels/.rels', packageRelations);
  add('xl/workbook.xml', workbookXml(sheets.map(({ name }) => name)));
  add('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length));
  add('xl/styles.xml', stylesXml);
  const output = zip.outputStream as Readable;
  for (const [at, sheet] of sheets.entries()) {
    const xml = Readable.from(inPieces(sheetXml(sheet)), { objectMode: false });
    xml.on('error', (error) => output.destroy(error));
    zip.addReadStream(xml, `xl/worksheets/sheet${at + 1}.xml`, { mtime: written, compress: true });
  }
  zip.end();
  return output;
}

async function* sheetXml({ widths = [], rows }: Sheet): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>';
  const columns = widths.map(
    (width, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1" style="${styles.text}"/>`,
  );
  if (columns.length) yield `<cols>${columns.join('')}</cols>`;
  yield '<sheetData>';
  let row = 0;
  for await (const { cells, style = 'text' } of rows) {
    row++;
    yield `<row r="${row}">${cells.map((value, at) => cellXml(value, `${columnName(at)}${row}`, styles[style])).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function cellXml(value: CellValue, reference: string, style: number): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}

/** Larger pieces, for a thousand small ones cost more than their bytes. */
async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < pieceCharacters) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece);
}
