import type { ReportResponse } from '@luutru/contracts';
import type { Content } from '@luutru/print';
import { issuer } from './issuer.js';
import { dayWords, periodWords } from './report-words.js';

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** A line of its own below a text, as Decree 30/2020/NĐ-CP draws them. */
const rule = (length: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 2, x2: length, y2: 2, lineWidth: 0.7 }],
  alignment: 'center',
  margin: [0, 0, 0, 4],
});

/**
 * The head of an administrative paper by appendix I of Decree 30/2020/NĐ-CP: issuing body and sign on the left, the
 * state, its motto, place and date on the right, then kind of paper and summary (trích yếu), and whom it is for.
 */
export function reportHeading(report: ReportResponse): Content[] {
  return [
    {
      columns: [
        {
          width: '44%',
          alignment: 'center',
          stack: [
            upper(issuer.superior),
            { text: upper(issuer.name), bold: true },
            rule(70),
            { text: `Số:          /BC-${issuer.sign}`, margin: [0, 2, 0, 0] },
          ],
        },
        {
          width: '*',
          alignment: 'center',
          stack: [
            { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true },
            { text: 'Độc lập - Tự do - Hạnh phúc', bold: true, fontSize: 10.5 },
            rule(150),
            { text: `${issuer.place}, ${dateWords(report)}`, italics: true, margin: [0, 2, 0, 0] },
          ],
        },
      ],
      columnGap: 6,
      fontSize: 9.5,
      margin: [0, 0, 0, 16],
    },
    { text: 'BÁO CÁO', bold: true, fontSize: 14, alignment: 'center' },
    {
      text: [
        `Kết quả thông báo lưu trú ${periodWords(report)}\n`,
        `(từ ngày ${dayWords(report.from)} đến ngày ${dayWords(report.to)})`,
      ],
      bold: true,
      fontSize: 11.5,
      alignment: 'center',
    },
    rule(90),
    {
      text: ['Kính gửi: ', issuer.addressee],
      alignment: 'center',
      margin: [0, 8, 0, 10],
    },
  ];
}

/** The day on which it was locked; a draft has none yet. */
function dateWords({ lockedAt }: ReportResponse): string {
  if (!lockedAt) return 'ngày      tháng      năm';
  const [year, month, day] = lockedAt.slice(0, 10).split('-');
  return `ngày ${day} tháng ${month} năm ${year}`;
}
