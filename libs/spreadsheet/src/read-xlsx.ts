import { columnOf } from './column-name.js';
import { FileRefused } from './file-refused.js';
import { limits } from './limits.js';
import { Archive } from './open-archive.js';
import { readDateStyles } from './read-styles.js';
import { readSharedStrings } from './read-shared-strings.js';
import { readWorkbook } from './read-workbook.js';
import { readXml } from './read-xml.js';
import { serialDate } from './serial-date.js';
import { type SheetCell, type SheetRow, withoutEmptyEnd } from './sheet-row.js';

/** What a cell's value needs to be read as a person sees it. */
interface Book {
  strings: readonly string[];
  dateStyles: readonly boolean[];
  from1904: boolean;
}

/** One cell as it stands in the file. */
interface RawCell {
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  formula: boolean;
}

/** Rows of a workbook's first visible sheet. @throws FileRefused */
export async function* readXlsx(file: Buffer): AsyncGenerator<SheetRow> {
  const archive = await Archive.open(file);
  const { sheet, from1904 } = await readWorkbook(archive);
  const book: Book = {
    strings: await readSharedStrings(archive),
    dateStyles: await readDateStyles(archive),
    from1904,
  };
  const rows = new RowCollector(book);
  for await (const _ of readXml(archive.read(sheet), rows)) yield* rows.take();
}

/** Gathers the rows that a piece of the sheet's XML completes. */
class RowCollector {
  private done: SheetRow[] = [];
  private row: SheetRow = { row: 0, cells: [] };
  private cell: RawCell | undefined;
  private inside: 'value' | 'inline' | 'phonetic' | undefined;

  constructor(private readonly book: Book) {}

  /** The rows completed since the last call. */
  take(): SheetRow[] {
    const { done } = this;
    this.done = [];
    return done;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.row = { row: Number(attributes['r'] ?? this.row.row + 1), cells: [] };
    else if (name === 'c') this.cell = this.begin(attributes);
    else if (name === 'f' && this.cell) this.cell.formula = true;
    else if (name === 'v') this.inside = 'value';
    else if (name === 'rPh') this.inside = 'phonetic';
    else if (name === 't' && this.inside !== 'phonetic') this.inside = 'inline';
  }

  text(text: string): void {
    const { cell, inside } = this;
    if (!cell || inside === undefined || inside === 'phonetic') return;
    if (cell[inside].length < limits.cellCharacters) cell[inside] += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 'rPh' || (name === 't' && this.inside === 'inline')) this.inside = undefined;
    else if (name === 'c' && this.cell) {
      this.row.cells[this.cell.column] = cellOf(this.cell, this.book);
      this.cell = undefined;
    } else if (name === 'row') this.done.push({ row: this.row.row, cells: withoutEmptyEnd(this.row.cells) });
  }

  private begin({ r = '', t = 'n', s = '0' }: Readonly<Record<string, string>>): RawCell {
    const column = r === '' ? this.row.cells.length : columnOf(r);
    if (column === undefined) throw new FileRefused('FILE_BROKEN');
    // A cell this far out makes a list of its length, so it is stopped here, empty or not.
    if (column > 16_384) throw new FileRefused('TOO_MANY_COLUMNS');
    return { column, type: t, style: Number(s), value: '', inline: '', formula: false };
  }
}

function cellOf(raw: RawCell, book: Book): SheetCell | undefined {
  const shown = shownOf(raw, book);
  if (shown.text === '' && !raw.formula) return undefined;
  return raw.formula ? { ...shown, formula: true } : shown;
}

function shownOf({ type, style, value, inline }: RawCell, book: Book): SheetCell {
  if (type === 's') return { text: tidy(book.strings[Number(value)] ?? '') };
  if (type === 'inlineStr') return { text: tidy(inline) };
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'd')
    return {
      text: value
        .slice(0, 16)
        .replace('T', ' ')
        .replace(/ 00:00$/, ''),
    };
  if (type !== 'n' || value === '') return { text: tidy(value) };
  const number = Number(value);
  if (Number.isNaN(number)) return { text: tidy(value) };
  const date = book.dateStyles[style] ? serialDate(number, book.from1904) : undefined;
  return date === undefined ? { text: String(number), number: true } : { text: date };
}

const tidy = (text: string): string => text.trim().slice(0, limits.cellCharacters);
