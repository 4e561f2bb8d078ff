import { buffer } from 'node:stream/consumers';
import { type CellValue, writeWorkbook } from '@luutru/spreadsheet';
import { fieldHeadings } from './field-headings.js';
import { guestRows, inspectFile } from './inspect-file.js';
import { writeTemplate } from './write-template.js';

const fileOf = (rows: CellValue[][]): Promise<Buffer> =>
  buffer(writeWorkbook([{ name: 'A', rows: rows.map((cells) => ({ cells })) }]));

describe('looking through a file', () => {
  it('finds the headings below a title and counts the guests', async () => {
    const file = await fileOf([
      ['SỔ THEO DÕI KHÁCH LƯU TRÚ'],
      [],
      ['STT', 'Họ tên', null, 'CCCD', 'Phòng'],
      ['1', 'Nguyễn Văn Mẫu', null, '024088000011'],
      ['2', 'Trần Thị Mẫu', 'x', '024188000012', '301', 'y'],
    ]);
    expect(await inspectFile(file, 'a.xlsx')).toEqual({
      headingRow: 3,
      headers: ['STT', 'Họ tên', '(C)', 'CCCD', 'Phòng', '(F)'],
      samples: ['1', 'Nguyễn Văn Mẫu', 'x', '024088000011', '301', 'y'],
      total: 2,
    });
  });

  it('takes the first row for headings where none is known', async () => {
    expect(
      await inspectFile(
        await fileOf([
          ['a', 'b'],
          ['1', '2'],
        ]),
        'a.xlsx',
      ),
    ).toMatchObject({
      headingRow: 1,
      headers: ['a', 'b'],
      total: 1,
    });
  });

  it('reads its own template, whose example is no guest', async () => {
    const template = await buffer(writeTemplate());
    await expect(inspectFile(template, 'mau.xlsx')).rejects.toMatchObject({ code: 'NO_ROWS' });
    const rows = [];
    for await (const row of guestRows(template, 'mau.xlsx', 0))
      rows.push(row.cells.map((cell) => cell?.text));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.slice(1, 3)).toEqual([
      `${fieldHeadings['guest.fullName'].label} (*)`,
      `${fieldHeadings['guest.dateOfBirth'].label} (*)`,
    ]);
  });

  it.each([
    ['nothing', []],
    ['headings alone', [['Họ tên', 'CCCD']]],
  ])('refuses %s', async (_, rows) => {
    await expect(inspectFile(await fileOf(rows), 'a.xlsx')).rejects.toMatchObject({ code: 'NO_ROWS' });
  });
});
