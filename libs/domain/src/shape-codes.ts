import type { CatalogueEntry } from './error-catalogue.js';

/** What can be wrong with the shape of one field, before any rule looks at its meaning. */
export const shapeCodes = {
  REQUIRED: { vi: 'Mục này bắt buộc; hãy nhập giá trị.', en: 'This field is required; give it a value.' },
  UNKNOWN_FIELD: {
    vi: 'Không có mục nào tên như vậy; hãy bỏ mục này hoặc sửa tên theo tài liệu API.',
    en: 'There is no such field; remove it or correct its name as in the API reference.',
  },
  TYPE_STRING: { vi: 'Phải là chuỗi ký tự, ví dụ "301".', en: 'Must be a string, e.g. "301".' },
  TYPE_NUMBER: { vi: 'Phải là số, ví dụ 12.', en: 'Must be a number, e.g. 12.' },
  TYPE_BOOLEAN: { vi: 'Phải là true hoặc false.', en: 'Must be true or false.' },
  TYPE_OBJECT: {
    vi: 'Phải là một đối tượng, ví dụ {"type":"passport"}.',
    en: 'Must be an object, e.g. {"type":"passport"}.',
  },
  TYPE_ARRAY: {
    vi: 'Phải là một danh sách, ví dụ ["301","302"].',
    en: 'Must be a list, e.g. ["301","302"].',
  },
  TOO_SHORT: {
    vi: 'Quá ngắn; hãy nhập đầy đủ, ví dụ "Khách đổi lịch".',
    en: 'Too short; write it in full, e.g. "Guest changed plans".',
  },
  TOO_LONG: { vi: 'Quá dài; hãy rút gọn, ví dụ phòng "301".', en: 'Too long; shorten it, e.g. room "301".' },
  NOT_ONE_OF: {
    vi: 'Không thuộc danh mục; hãy chọn một giá trị có trong danh mục, ví dụ "tourism".',
    en: 'Not in the code list; choose one of its values, e.g. "tourism".',
  },
  DATE_FORMAT: {
    vi: 'Ngày phải có thật và viết dạng YYYY-MM-DD, ví dụ 1988-03-15.',
    en: 'Must be a real day written YYYY-MM-DD, e.g. 1988-03-15.',
  },
  INSTANT_FORMAT: {
    vi: 'Thời điểm phải kèm múi giờ, ví dụ 2026-11-20T14:05:00+07:00.',
    en: 'Must be a time with its offset, e.g. 2026-11-20T14:05:00+07:00.',
  },
  UUID_FORMAT: {
    vi: 'Phải là UUID, ví dụ 01932c07-8b1e-7c3a-9f00-2a6d5e4b7c10.',
    en: 'Must be a UUID, e.g. 01932c07-8b1e-7c3a-9f00-2a6d5e4b7c10.',
  },
  PATTERN: {
    vi: 'Sai định dạng; hãy viết như ví dụ trong tài liệu của mục này.',
    en: 'Wrong format; write it like the example in the reference of this field.',
  },
  NUMBER_OUT_OF_RANGE: {
    vi: 'Số nằm ngoài khoảng cho phép, ví dụ limit từ 1 đến 200.',
    en: 'The number is out of range, e.g. limit goes from 1 to 200.',
  },
  FORBIDDEN_CHARACTER: {
    vi: 'Có ký tự điều khiển, ký tự ẩn hoặc dấu chồng; hãy gõ lại, ví dụ "Nguyễn Văn Mẫu".',
    en: 'Holds control, hidden or heaped characters; retype it, e.g. "Nguyễn Văn Mẫu".',
  },
} as const satisfies Record<string, CatalogueEntry>;
