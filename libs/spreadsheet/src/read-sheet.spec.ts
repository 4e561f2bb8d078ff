import { buffer } from 'node:stream/consumers';
import { archiveOf, endlessRows, partsOf } from './archive.factory.js';
import { readSheet } from './read-sheet.js';
import type { SheetRow } from './sheet-row.js';
import { writeWorkbook } from './write-workbook.js';

async function rowsOf(file: Buffer, name = 'khach.xlsx'): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of readSheet(file, name)) rows.push(row);
  return rows;
}

const texts = (rows: SheetRow[]): (string | undefined)[][] =>
  rows.map(({ cells }) => [...cells].map((cell) => cell?.text));

const workbook = (rows: string, changes = {}): Promise<Buffer> => archiveOf(partsOf(rows, changes));

describe('reading a workbook', () => {
  it('gives back what the writer wrote, whatever it begins with', async () => {
    const cells = [
      '=1+1',
      '+84',
      '-1',
      '@x',
      'Nguyễn <Văn> & "Mẫu"',
      '024088000011',
      ' giữ  ',
      42,
      null,
      'x',
    ];
    const file = await buffer(
      writeWorkbook([
        { name: 'Khách', widths: [10, 20], rows: [{ cells, style: 'heading' }, { cells: ['a'] }] },
        { name: 'Danh mục', rows: [{ cells: ['không đọc'] }] },
      ]),
    );
    const rows = await rowsOf(file);
    expect(texts(rows)).toEqual([
      ['=1+1', '+84', '-1', '@x', 'Nguyễn <Văn> & "Mẫu"', '024088000011', 'giữ', '42', undefined, 'x'],
      ['a'],
    ]);
    expect(rows.flatMap(({ cells: read }) => read).some((cell) => cell?.formula)).toBe(false);
  });

  it('reads shared and rich texts without their phonetics, numbers, truth, dates, and row numbers', async () => {
    const file = await workbook(
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" t="inlineStr"><is><r><t>Bắc </t></r><r><t>Giang</t></r></is></c></row>' +
        '<row r="5"/><row r="7"><c><v>24088000011</v></c><c s="1"><v>32217</v></c><c s="2"><v>46350.587</v></c>' +
        '<c s="3"><v>5</v></c><c t="b"><v>1</v></c><c s="2"><v>0.5</v></c></row>',
      {
        'xl/sharedStrings.xml':
          '<sst><si><t>không</t></si><si><r><t>Mẫu</t></r><rPh><t>MAU</t></rPh></si></sst>',
      },
    );
    expect(await rowsOf(file)).toEqual([
      { row: 3, cells: [{ text: 'Mẫu' }, undefined, { text: 'Bắc Giang' }] },
      {
        row: 7,
        cells: [
          { text: '24088000011', number: true },
          { text: '1988-03-15' },
          { text: '2026-11-24 14:05' },
          { text: '5', number: true },
          { text: 'TRUE' },
          { text: '12:00' },
        ],
      },
    ]);
  });

  it('marks what is calculated, its value kept or not', async () => {
    const file = await workbook('<row><c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c></row>');
    expect((await rowsOf(file))[0]?.cells).toEqual([
      { text: '2', number: true, formula: true },
      { text: '', formula: true },
    ]);
  });

  it('counts days from 1904 where the file says so, and skips a hidden sheet', async () => {
    const file = await workbook('<row><c s="1"><v>1</v></c></row>', {
      'xl/workbook.xml':
        '<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet r:id="rId9" state="hidden"/><sheet r:id="rId1"/></sheets></workbook>',
    });
    expect(texts(await rowsOf(file))).toEqual([['1904-01-02']]);
  });

  it('reads sheets whose tags have a prefix', async () => {
    const file = await workbook('', {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="B1" t="str"><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect(texts(await rowsOf(file))).toEqual([[undefined, 'a']]);
  });
});

describe('refusing a workbook', () => {
  const row = '<row><c t="str"><v>a</v></c></row>';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const withPassword = Buffer.concat([
    Buffer.from('D0CF11E0A1B11AE1', 'hex'),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);

  const files: [string, string, () => Promise<Buffer> | Buffer][] = [
    ['an old .xls', 'FILE_TYPE', () => Buffer.from('D0CF11E0A1B11AE10000', 'hex')],
    ['a workbook with a password', 'FILE_ENCRYPTED', () => withPassword],
    ['macros', 'MACRO_REFUSED', () => workbook(row, { 'xl/vbaProject.bin': 'x' })],
    [
      'the content type of macros',
      'MACRO_REFUSED',
      () =>
        workbook(row, {
          '[Content_Types].xml':
            '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
        }),
    ],
    [
      'links to other files',
      'EXTERNAL_LINK_REFUSED',
      () => workbook(row, { 'xl/externalLinks/externalLink1.xml': '<x/>' }),
    ],
    [
      'a relation to another file',
      'EXTERNAL_LINK_REFUSED',
      () =>
        workbook(row, {
          'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/externalLink" Target="x"/></Relationships>`,
        }),
    ],
    ['an archive cut off', 'FILE_BROKEN', async () => (await workbook(row)).subarray(0, 300)],
    ['an archive of nothing', 'FILE_BROKEN', () => archiveOf({})],
    ['an archive of something else', 'FILE_BROKEN', () => archiveOf({ 'a.txt': 'x' })],
    ['XML that ends early', 'FILE_BROKEN', () => workbook('<row><c>')],
    [
      'a document type',
      'FILE_BROKEN',
      () => workbook('', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }),
    ],
    ['an entity of its own', 'FILE_BROKEN', () => workbook('<row><c t="str"><v>&b;</v></c></row>')],
    [
      'text in another encoding',
      'FILE_BROKEN',
      () => workbook('', { 'xl/worksheets/sheet1.xml': Buffer.from('<a>é</a>', 'latin1') }),
    ],
    [
      'a text without end',
      'FILE_BROKEN',
      () => workbook(`<row><c t="str"><v>${randomText(3e6)}</v></c></row>`),
    ],
    [
      'too many parts',
      'ZIP_BOMB',
      () => workbook(row, Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}`, 'x']))),
    ],
    ['too many rows', 'TOO_MANY_ROWS', () => workbook(row.repeat(20_100))],
    [
      'endless empty rows',
      'TOO_MANY_ROWS',
      () => workbook(Array.from({ length: 200_001 }, (_, at) => `<row r="${at + 1}"/>`).join('')),
    ],
    ['too many columns', 'TOO_MANY_COLUMNS', () => workbook('<row r="1"><c r="CW1"><v>1</v></c></row>')],
    ['a column out of the world', 'TOO_MANY_COLUMNS', () => workbook('<row r="1"><c r="ZZZ1"/></row>')],
    ['more than 10 MB', 'FILE_TOO_LARGE', () => Buffer.alloc(10 * 1024 * 1024 + 1, 'a')],
    ['bytes that are nothing of ours', 'FILE_BROKEN', () => Buffer.from('%PDF-1.7')],
  ];

  it.each(files)('%s is %s', async (_, code, make) => {
    await expect(rowsOf(await make())).rejects.toMatchObject({ code });
  });

  const randomText = (length: number): string => {
    let text = '';
    for (let at = 0; text.length < length; at++) text += (at * 2_654_435_761).toString(36);
    return text;
  };

  it('stops a small file that unpacks to 600 MB, in little memory', async () => {
    const file = await archiveOf(partsOf('', { 'xl/worksheets/sheet1.xml': endlessRows(600 * 1024 * 1024) }));
    expect(file.length).toBeLessThan(3 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    await expect(rowsOf(file)).rejects.toMatchObject({ code: 'ZIP_BOMB' });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('stops it as well when its directory lies about the size', async () => {
    const file = await archiveOf(partsOf('', { 'xl/worksheets/sheet1.xml': endlessRows(300 * 1024 * 1024) }));
    // The central directory's sizes: everything is announced as one byte long.
    for (let at = file.indexOf('PK\u0001\u0002'); at >= 0; at = file.indexOf('PK\u0001\u0002', at + 4))
      file.writeUInt32LE(1, at + 24);
    await expect(rowsOf(file)).rejects.toMatchObject({ code: 'ZIP_BOMB' });
  });
});
