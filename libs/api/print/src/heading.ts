import type { Content } from 'pdfmake/interfaces.js';

/**
 * The head of an administrative paper as Decree 30/2020/NĐ-CP lays it out: whose paper on the left, the state and
 * its motto on the right, the title below.
 */
export function officialHeading(issuer: { name: string; address: string }, title: string): Content[] {
  return [
    {
      columns: [
        {
          width: '*',
          alignment: 'center',
          stack: [
            { text: issuer.name.toLocaleUpperCase('vi'), bold: true },
            { text: issuer.address, fontSize: 8.5 },
          ],
        },
        {
          width: '*',
          alignment: 'center',
          stack: [
            { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true },
            { text: 'Độc lập - Tự do - Hạnh phúc', bold: true, decoration: 'underline' },
          ],
        },
      ],
      columnGap: 12,
    },
    {
      text: title.toLocaleUpperCase('vi'),
      bold: true,
      fontSize: 14,
      alignment: 'center',
      margin: [0, 18, 0, 10],
    },
  ];
}

/** At the foot of each page: whose it is, and which page of how many. */
export const pageFooter =
  (label: string) =>
  (page: number, pages: number): Content => ({
    columns: [
      { text: label, alignment: 'left' },
      { text: `Trang ${page}/${pages}`, alignment: 'right', width: 'auto' },
    ],
    fontSize: 8,
    margin: [40, 16, 40, 0],
  });
