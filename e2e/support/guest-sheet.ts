import { buffer } from 'node:stream/consumers';
import { type CellValue, writeWorkbook } from '@luutru/spreadsheet';

/** The headings of the register that lodgings keep for the police. */
export const registerHeadings = [
  'STT',
  'Họ Tên',
  'Nam/Nữ',
  'Năm sinh',
  'CCCD',
  'Địa chỉ',
  'Đến',
  'Đi',
  'Phòng',
] as const;
type Heading = (typeof registerHeadings)[number];

/** One guest of a register, as its cells. */
export type GuestRow = Record<Heading, CellValue>;

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Bùi', 'Đỗ'];
const names = ['An', 'Bình', 'Chi', 'Dũng', 'Hà', 'Khánh', 'Linh', 'Minh', 'Ngọc', 'Phúc'];
const dayMs = 86_400_000;

/** Guest `at` of a series, the same each time but for the day of arrival: a woman or a man of 1970 to 1999. */
export function guestRow(at: number, now = Date.now()): GuestRow {
  const female = at % 2;
  const year = 70 + (at % 30);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = (instant: number): string => {
    const date = new Date(instant + 7 * 3_600_000);
    return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
  };
  const arrival = now - (1 + (at % 5)) * dayMs;
  return {
    STT: String(at + 1),
    'Họ Tên': `${families[at % families.length]} Mẫu ${names[at % names.length]}`,
    'Nam/Nữ': female ? 'Nữ' : 'Nam',
    'Năm sinh': `${two(1 + (at % 28))}/${two(1 + (at % 12))}/19${year}`,
    CCCD: `024${female}${year}${String(at).padStart(6, '0')}`,
    'Địa chỉ': `Tổ ${1 + (at % 20)}, Phường Thọ Xương, Bắc Giang`,
    Đến: `${day(arrival)} 14:${two(at % 60)}`,
    Đi: day(arrival + 10 * dayMs),
    Phòng: String(101 + (at % 40)),
  };
}

/** A workbook of these guests. */
export const guestSheet = (rows: readonly GuestRow[]): Promise<Buffer> =>
  buffer(
    writeWorkbook([
      {
        name: 'Khách',
        rows: [
          { cells: registerHeadings, style: 'heading' },
          ...rows.map((row) => ({ cells: registerHeadings.map((heading) => row[heading]) })),
        ],
      },
    ]),
  );
