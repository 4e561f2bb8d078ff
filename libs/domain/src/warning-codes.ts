import type { CatalogueEntry } from './error-catalogue.js';

/** What is worth a second look and never refuses. A doubt that was let through also appears among the warnings. */
export const warningCodes = {
  QR_EXTRA_FIELDS: {
    vi: 'Mã QR có thêm mục ngoài 7 mục đã biết; các mục thêm được bỏ qua.',
    en: 'The QR holds more than the 7 known parts; the rest is ignored.',
  },
  SCANNER_IME_SUSPECTED: {
    vi: 'Họ tên có thể bị bộ gõ làm sai; hãy so với thẻ, tắt bộ gõ rồi quét lại nếu sai.',
    en: 'A keyboard program may have changed the name; compare the card, scan again if so.',
  },
  NAME_TRUNCATED: {
    vi: 'Họ tên dài quá dòng MRZ nên có thể bị cắt; hãy nhập đủ theo trang hộ chiếu.',
    en: 'The name fills the MRZ and may be cut off; complete it from the passport page.',
  },
  MINOR: {
    vi: 'Khách dưới 18 tuổi; hãy ghi người giám hộ đi cùng.',
    en: 'The guest is under 18; record the guardian who is with them.',
  },
  CARD_LIKELY_EXPIRED: {
    vi: 'Thẻ căn cước có thể đã hết hạn; hãy xem ngày hết hạn in trên thẻ.',
    en: 'The card has probably expired; look at the date printed on it.',
  },
  DOCUMENT_EXPIRED: {
    vi: 'Giấy tờ đã hết hạn; vẫn khai được, hãy nhắc khách xuất trình giấy tờ khác.',
    en: 'The document has expired; file all the same and ask for another one.',
  },
  VISA_EXPIRED: {
    vi: 'Thị thực đã hết hạn; vẫn khai được, hãy báo công an cấp xã.',
    en: 'The visa has expired; file all the same and tell the commune police.',
  },
  PID_COUNTRY_CODE: {
    vi: 'Số định danh bắt đầu bằng mã nước (đăng ký khai sinh ở nước ngoài); hãy so với thẻ.',
    en: 'The number starts with a country code (birth registered abroad); compare the card.',
  },
  STAY_OVER_30_DAYS: {
    vi: 'Ở từ 30 ngày trở lên thì phải đăng ký tạm trú, không chỉ thông báo lưu trú.',
    en: 'A stay of 30 days or more needs a temporary residence registration.',
  },
  OVERRIDDEN: {
    vi: 'Đã khai kèm lý do dù có điểm nghi ngờ; lý do được lưu trong nhật ký.',
    en: 'Filed with a reason in spite of a doubt; the reason is kept in the history.',
  },
  DUPLICATE_STAY: {
    vi: 'Khách này đang có lượt lưu trú trùng thời gian tại đây; hãy kiểm tra trước khi khai.',
    en: 'This guest already has a stay here at that time; check before you file again.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type WarningCode = keyof typeof warningCodes;
