import type { SignedReceipt } from '@luutru/contracts';
import { parseInstant } from '@luutru/domain';
import { type Content, pageFooter, type Printed } from '@luutru/print';

/** `20:05 24/11/2026` on Vietnam's clocks. */
function time(instant: string): string {
  const local = new Date((parseInstant(instant) ?? 0) + 7 * 3_600_000).toISOString();
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`;
}

/**
 * The receipt on A5, for the guest or the file, in both languages. The QR holds the signed text whole, so that it can
 * be checked with the public key alone.
 */
export function receiptDocument({ content, jws }: SignedReceipt): Printed {
  const standing = content.late
    ? `Muộn ${content.minutesLate} phút | ${content.minutesLate} minutes late`
    : 'Đúng hạn | On time';
  const facts: [string, string][] = [
    ['Số biên nhận | Receipt', `${content.number} (v${content.version})`],
    ['Cơ sở | Facility', `${content.facilityName}\n${content.facilityAddress}`],
    ['Người lưu trú | Guest', content.guestName],
    ['Giấy tờ | Paper', content.documentTail ? `•••••${content.documentTail}` : '–'],
    ['Đến | Arrival', time(content.arrivedAt)],
    ['Khai báo lúc | Declared', time(content.declaredAt)],
    ['Hạn | Due', time(content.dueAt)],
    ['Tình trạng | Standing', standing],
  ];
  return {
    info: { title: `Biên nhận ${content.number}`, creator: 'Lưu Trú' },
    pageSize: 'A5',
    pageMargins: [32, 32, 32, 40],
    footer: pageFooter(content.number),
    content: [
      { text: 'BIÊN NHẬN THÔNG BÁO LƯU TRÚ', bold: true, fontSize: 13, alignment: 'center' },
      { text: 'Receipt of a lodging notice', alignment: 'center', margin: [0, 0, 0, 12] },
      {
        table: {
          widths: [120, '*'],
          body: facts.map(([label, value]) => [
            { text: label, fontSize: 8.5 },
            { text: value, bold: true },
          ]),
        },
        layout: 'lightHorizontalLines',
      } as Content,
      { qr: jws, fit: 190, alignment: 'center', margin: [0, 14, 0, 6], eccLevel: 'L' } as Content,
      {
        text: 'Chữ ký Ed25519 nằm trong mã QR; ai cũng kiểm tra được bằng khóa công khai. | The QR holds the signature; anyone can check it with the public key.',
        fontSize: 7,
        alignment: 'center',
      },
    ],
  };
}
