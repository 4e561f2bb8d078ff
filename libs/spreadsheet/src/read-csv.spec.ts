import { separatorOf } from './read-csv.js';
import { readSheet } from './read-sheet.js';
import type { SheetRow } from './sheet-row.js';

async function read(file: string | Buffer, name = 'khach.csv'): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of readSheet(Buffer.from(file), name)) rows.push(row);
  return rows;
}

const texts = (rows: SheetRow[]): unknown[] =>
  rows.map(({ row, cells }) => [row, ...[...cells].map((cell) => cell?.text)]);

describe('reading a CSV', () => {
  it.each([
    ['commas', 'a,b\n"c,1",d\n', ','],
    ['semicolons', 'a;b\r\n"c,1";d\r\n', ';'],
    ['tabs', 'a\tb\n"c,1"\td\n', '\t'],
    ['a mark of UTF-8', '\uFEFFa,b\n"c,1",d', ','],
  ])('with %s', async (_, file, separator) => {
    expect(separatorOf(file).separator).toBe(separator);
    expect(texts(await read(file))).toEqual([
      [1, 'a', 'b'],
      [2, 'c,1', 'd'],
    ]);
  });

  it('obeys the separator that Excel names, and counts its line', async () => {
    expect(texts(await read('sep=;\na,b;c\n'))).toEqual([[2, 'a,b', 'c']]);
  });

  it('leaves out empty rows and cells, keeps line breaks and quotes inside quotes', async () => {
    expect(texts(await read('a,b\n\n,,\n"x\n""y""",\n'))).toEqual([
      [1, 'a', 'b'],
      [4, 'x\n"y"'],
    ]);
  });

  it('keeps an empty first column between tabs', async () => {
    expect(texts(await read('a\tb\tc\n\t\td\n'))).toEqual([
      [1, 'a', 'b', 'c'],
      [2, undefined, undefined, 'd'],
    ]);
  });

  it('takes what begins with an equals sign for a formula, but for a text kept from Excel', async () => {
    expect((await read('="024",=1+1,a=b\n'))[0]?.cells).toEqual([
      { text: '024' },
      { text: '=1+1', formula: true },
      { text: 'a=b' },
    ]);
  });

  it('reads a name cut between two pieces', async () => {
    const long = `${'x'.repeat(65_535)}ễ`;
    const rows = await read(`${long}\n`.repeat(3));
    expect(rows).toHaveLength(3);
    expect(rows[0]?.cells[0]?.text).toHaveLength(1000);
  });

  it.each([
    ['Windows-1258', Buffer.from('a,Nguy\u00ean\n', 'latin1'), 'khach.csv', 'ENCODING'],
    ['UTF-16', Buffer.from('\uFEFFa,b\n', 'utf16le'), 'khach.csv', 'ENCODING'],
    ['no text', Buffer.from([1, 0, 2]), 'khach.csv', 'FILE_TYPE'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'khach.png', 'FILE_TYPE'],
    ['a quote that never ends', Buffer.from('a,"b\n'), 'khach.csv', 'FILE_BROKEN'],
    ['a record without end', Buffer.from(`a,"${'x'.repeat(300_000)}"\n`), 'khach.csv', 'FILE_BROKEN'],
    ['too many rows', Buffer.from('a\n'.repeat(20_100)), 'khach.csv', 'TOO_MANY_ROWS'],
    ['too many columns', Buffer.from('a,'.repeat(101) + 'b\n'), 'khach.csv', 'TOO_MANY_COLUMNS'],
  ])('refuses %s', async (_, file, name, code) => {
    await expect(read(file, name)).rejects.toMatchObject({ code });
  });
});
