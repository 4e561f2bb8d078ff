import type { Readable } from 'node:stream';
import { pageFooter, printPdf, type TableCell } from '@luutru/print';
import { writeWorkbook } from '@luutru/spreadsheet';
import { stringify } from 'csv-stringify/sync';
import type { FigureSheet } from './figure-sheet.js';

/** An Excel workbook; every cell is text, so that nothing in it is a formula. */
export function figuresXlsx({ title, subtitle, headings, rows, note }: FigureSheet): Readable {
  return writeWorkbook([
    {
      name: title,
      widths: headings.map((_, at) => (at === 0 ? 28 : 14)),
      rows: [
        { cells: headings, style: 'heading' },
        ...rows.map((cells) => ({ cells })),
        { cells: [subtitle], style: 'note' },
        { cells: [note], style: 'note' },
      ],
    },
  ]);
}

/** RFC 4180, with the mark by which spreadsheets know UTF-8; what begins like a formula is quoted out of it. */
export function figuresCsv({ headings, rows }: FigureSheet): string {
  return stringify([headings, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}

/** A4, across, a page or more. */
export function figuresPdf({ title, subtitle, headings, rows, note }: FigureSheet): Promise<Buffer> {
  const last = rows.length - 1;
  const cell = (value: string | number | null, at: number, bold: boolean): TableCell => ({
    text: value === null ? '' : String(value),
    alignment: at === 0 ? 'left' : 'right',
    bold,
  });
  return printPdf({
    info: { title, creator: 'Lưu Trú' },
    pageOrientation: 'landscape',
    footer: pageFooter(`${title} · ${subtitle}`),
    content: [
      { text: title, bold: true, fontSize: 14 },
      { text: subtitle, margin: [0, 2, 0, 10] },
      {
        fontSize: 7.5,
        table: {
          headerRows: 1,
          widths: headings.map((_, at) => (at === 0 ? 'auto' : '*')),
          body: [
            headings.map((text, at) => cell(text, at, true)),
            ...rows.map((row, line) => row.map((value, at) => cell(value, at, line === last))),
          ],
        },
        layout: 'lightHorizontalLines',
      },
      { text: note, fontSize: 7.5, margin: [0, 8, 0, 0] },
    ],
  });
}
