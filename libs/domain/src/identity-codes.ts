import type { CatalogueEntry } from './error-catalogue.js';

/** What the rules find wrong with a person or a paper. */
export const identityCodes = {
  INSURANCE_FORMAT: {
    vi: 'Số BHYT gồm 15 ký tự (ví dụ DN4240100000011), 10 số BHXH hoặc 12 số căn cước.',
    en: 'A health insurance number has 15 characters (DN4240100000011), or 10 or 12 digits.',
  },
  NAME_FORMAT: {
    vi: "Họ tên chỉ gồm chữ cái, dấu cách, ' - . ·; tối đa 200 ký tự, ví dụ Nguyễn Văn Mẫu.",
    en: "A name has letters, spaces, ' - . · only, at most 200, e.g. Nguyễn Văn Mẫu.",
  },
  SEX_INVALID: { vi: 'Giới tính phải là Nam hoặc Nữ.', en: 'The sex must be Nam (male) or Nữ (female).' },
  DOB_INVALID: {
    vi: 'Ngày sinh không có trong lịch; ví dụ đúng: 15/03/1988.',
    en: 'There is no such birth date; a right one: 1988-03-15.',
  },
  DOB_FUTURE: {
    vi: 'Ngày sinh ở tương lai; hãy nhập ngày không sau hôm nay, ví dụ 15/03/1988.',
    en: 'The birth date is in the future; give one up to today, e.g. 1988-03-15.',
  },
  DOB_TOO_OLD: {
    vi: 'Ngày sinh cách nay hơn 130 năm; hãy kiểm tra năm sinh, ví dụ 1988.',
    en: 'Born more than 130 years ago; check the year of birth, e.g. 1988.',
  },
  PID_FORMAT: {
    vi: 'Số định danh phải đủ 12 chữ số, ví dụ 024088000011.',
    en: 'A personal number has exactly 12 digits, e.g. 024088000011.',
  },
  PID_PROVINCE_UNKNOWN: {
    vi: 'Ba số đầu không phải mã tỉnh nào; Bắc Giang là 024, ví dụ 024088000011.',
    en: 'The first 3 digits are no province; Bắc Giang is 024, e.g. 024088000011.',
  },
  PID_BIRTHYEAR_MISMATCH: {
    vi: 'Số định danh không khớp năm sinh; sinh 1988 thì số có dạng 024088….',
    en: 'The number does not fit the year of birth; born 1988 reads 024088….',
  },
  PID_SEX_MISMATCH: {
    vi: 'Số định danh không khớp giới tính; nam sinh 19xx số thứ tư là 0, nữ là 1.',
    en: 'The number does not fit the sex; born 19xx, digit 4 is 0 for men, 1 for women.',
  },
  OLD_ID_FORMAT: {
    vi: 'Số CMND cũ phải đủ 9 chữ số, ví dụ 121000011.',
    en: 'An old identity card number has 9 digits, e.g. 121000011.',
  },
  PASSPORT_FORMAT: {
    vi: 'Số hộ chiếu Việt Nam: 1 chữ và 7–8 số, ví dụ C1234567; nước ngoài: 5–15 chữ và số.',
    en: 'Vietnamese passport: a letter and 7–8 digits, e.g. C1234567; foreign: 5–15 A–Z 0–9.',
  },
  DOCUMENT_NUMBER_REQUIRED: {
    vi: 'Thiếu số giấy tờ; ví dụ số căn cước 024088000011.',
    en: 'The number of the document is missing, e.g. 024088000011.',
  },
  DOCUMENT_NUMBER_FORMAT: {
    vi: 'Số giấy tờ gồm 3–30 chữ, số và / - ., ví dụ 123/2015.',
    en: 'The number has 3–30 letters, digits and / - ., e.g. 123/2015.',
  },
  ISSUE_INVALID: {
    vi: 'Ngày cấp không có trong lịch; ví dụ đúng: 10/05/2021.',
    en: 'There is no such issue date; a right one: 2021-05-10.',
  },
  ISSUE_FUTURE: {
    vi: 'Ngày cấp ở tương lai; hãy nhập ngày không sau hôm nay, ví dụ 10/05/2021.',
    en: 'The issue date is in the future; give one up to today, e.g. 2021-05-10.',
  },
  ISSUE_BEFORE_BIRTH: {
    vi: 'Ngày cấp trước ngày sinh; hãy kiểm tra cả hai, ví dụ cấp 10/05/2021.',
    en: 'Issued before the birth date; check both, e.g. issued 2021-05-10.',
  },
  EXPIRY_BEFORE_ISSUE: {
    vi: 'Ngày hết hạn trước ngày cấp; hãy kiểm tra cả hai, ví dụ cấp 2021, hết hạn 2028.',
    en: 'Expires before it was issued; check both, e.g. issued 2021, expires 2028.',
  },
  NATIONALITY_UNKNOWN: {
    vi: 'Quốc tịch phải là mã 3 chữ theo ISO 3166-1, ví dụ VNM, KOR.',
    en: 'The nationality must be an ISO 3166-1 alpha-3 code, e.g. VNM, KOR.',
  },
  NATIONALITY_DOCUMENT_MISMATCH: {
    vi: 'Căn cước chỉ cấp cho công dân Việt Nam; chọn quốc tịch VNM hoặc giấy tờ hộ chiếu.',
    en: 'Only citizens of Vietnam hold this card; choose VNM, or a passport as document.',
  },
  VISA_FORMAT: {
    vi: 'Số thị thực gồm 5–20 chữ và số, ví dụ DA1234567; miễn thị thực thì loại là EXEMPT.',
    en: 'A visa number has 5–20 letters and digits, e.g. DA1234567; type EXEMPT if none.',
  },
  ENTRY_AFTER_ARRIVAL: {
    vi: 'Ngày nhập cảnh sau ngày đến lưu trú; hãy kiểm tra, ví dụ nhập cảnh 2026-11-19.',
    en: 'Entered the country after arriving here; check the date, e.g. 2026-11-19.',
  },
  PHONE_FORMAT: {
    vi: 'Số điện thoại không đúng, ví dụ 0912345678 hoặc +82 10 1234 5678.',
    en: 'Not a telephone number, e.g. 0912345678 or +82 10 1234 5678.',
  },
} as const satisfies Record<string, CatalogueEntry>;
