import type { Content } from '@luutru/print';
import { issuer } from './issuer.js';

/** The foot of the paper: who gets it (nơi nhận), and the signature of the head of the issuing body. */
export const reportClosing: Content = {
  unbreakable: true,
  margin: [0, 16, 0, 0],
  columns: [
    {
      width: '50%',
      fontSize: 9,
      stack: [
        { text: 'Nơi nhận:', bold: true, italics: true, fontSize: 10 },
        { text: '- Như trên;' },
        ...issuer.copies.map((copy, at) => ({
          text: `- ${copy}${at === issuer.copies.length - 1 ? '.' : ';'}`,
        })),
      ],
    },
    {
      width: '*',
      alignment: 'center',
      stack: [
        { text: issuer.signer.position.toLocaleUpperCase('vi'), bold: true },
        { text: '(Chữ ký, ghi rõ họ tên, đóng dấu)', italics: true, fontSize: 9 },
        { text: '', margin: [0, 56, 0, 0] },
      ],
    },
  ],
};
