import type { CatalogueEntry } from './error-catalogue.js';

/** Why the text of a scan is not a card. */
export const scanCodes = {
  QR_FIELD_COUNT: {
    vi: 'Không phải mã QR căn cước: cần ít nhất 7 mục ngăn bởi |; hãy quét mã ở mặt trước thẻ.',
    en: 'Not the QR of a citizen card: it has at least 7 parts with |; scan the card again.',
  },
  QR_TEXT_DAMAGED: {
    vi: 'Chữ trong mã quét bị hỏng (� hoặc ?); hãy tắt bộ gõ tiếng Việt rồi quét lại.',
    en: 'The scanned text is damaged (� or ?); turn the Vietnamese keyboard off, scan again.',
  },
  MRZ_FORMAT: {
    vi: 'Dòng MRZ sai: hộ chiếu có 2 dòng 44 ký tự, thẻ có 3 dòng 30 ký tự, ví dụ P<VNM….',
    en: 'Not an MRZ: a passport has 2 lines of 44, a card 3 lines of 30, e.g. P<VNM….',
  },
  MRZ_CHECK_DIGIT: {
    vi: 'Số kiểm tra của MRZ không khớp; hãy đọc lại từng ký tự, hay nhầm O với 0, I với 1.',
    en: 'A check digit of the MRZ does not fit; read it again, mind O and 0, I and 1.',
  },
  MRZ_STATE_UNKNOWN: {
    vi: 'Mã nước trong MRZ không có thật; cần mã như VNM, KOR hoặc D<<.',
    en: 'The MRZ names no known state; it reads like VNM, KOR or D<<.',
  },
} as const satisfies Record<string, CatalogueEntry>;
