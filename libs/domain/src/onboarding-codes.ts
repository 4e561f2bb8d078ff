import type { CatalogueEntry } from './error-catalogue.js';

/** What may be wrong with accounts, keys, registrations and the register of facilities. */
export const onboardingCodes = {
  PASSWORD_WEAK: {
    vi: 'Mật khẩu cần ít nhất 14 ký tự gồm chữ hoa, chữ thường, chữ số và ký hiệu.',
    en: 'A password needs 14 characters with capitals, small letters, digits and a symbol.',
  },
  USERNAME_TAKEN: {
    vi: 'Tên đăng nhập này đã có người dùng; hãy chọn tên khác, ví dụ letan2.songthuong.',
    en: 'This username is taken; choose another, e.g. letan2.songthuong.',
  },
  LAST_OWNER: {
    status: 409,
    vi: 'Đơn vị phải còn ít nhất một chủ đang hoạt động; hãy thêm chủ khác trước.',
    en: 'A tenant keeps one active owner at least; add another owner first.',
  },
  SCOPE_UNKNOWN: {
    vi: 'Phạm vi không có; ví dụ stays:declare, stays:read, facilities:read.',
    en: 'There is no such scope; e.g. stays:declare, stays:read, facilities:read.',
  },
  EXPIRY_RANGE: {
    vi: 'Ngày hết hạn phải sau hôm nay và trong vòng 2 năm.',
    en: 'The expiry lies after today and within two years.',
  },
  INSUFFICIENT_SCOPE: {
    status: 403,
    vi: 'Khoá API này không có phạm vi cho việc đó; hãy tạo khoá có phạm vi phù hợp.',
    en: 'This key lacks the scope for that; make one that has it.',
  },
  TAX_CODE_FORMAT: {
    vi: 'Mã số thuế gồm 10 chữ số, hoặc 10-3; ví dụ 2400123456 hay 2400123456-001.',
    en: 'A tax code has 10 digits, or 10 and 3; e.g. 2400123456 or 2400123456-001.',
  },
  UNIT_UNKNOWN: {
    vi: 'Không có xã, phường này; hãy chọn trong danh mục, ví dụ 07201 Phường Thọ Xương.',
    en: 'There is no such commune; choose from the list, e.g. 07201 Phường Thọ Xương.',
  },
  KIND_UNKNOWN: {
    vi: 'Loại cơ sở không thuộc ngành này; ví dụ hotel, hospital, coachFirm.',
    en: 'That kind does not belong to the trade; e.g. hotel, hospital, coachFirm.',
  },
  LABEL_TAKEN: {
    vi: 'Cơ sở đã có phòng, giường mang tên này; hãy đặt tên khác.',
    en: 'The facility has a place of that name already; give another.',
  },
  PLACE_OCCUPIED: {
    status: 409,
    vi: 'Phòng, giường đang có khách nên chưa đổi tên được; hãy chuyển khách trước.',
    en: 'Guests are in this place, so its name stays; move them first.',
  },
  PARENT_UNKNOWN: {
    vi: 'Không có khoa hoặc phòng chứa này trong cơ sở.',
    en: 'The facility has no such ward or room to put it in.',
  },
  ALREADY_DECIDED: {
    status: 409,
    vi: 'Hồ sơ đăng ký này đã được quyết định khác trước đó.',
    en: 'This registration has been decided otherwise before.',
  },
  FACILITY_PENDING: {
    vi: 'Cơ sở chưa được công an duyệt nên chưa khai được; hãy đợi kết quả duyệt.',
    en: 'The police have not approved the facility yet; wait for their decision.',
  },
  LICENCE_MISSING: {
    vi: 'Thiếu giấy phép bắt buộc của ngành; hãy bổ sung số và ngày cấp.',
    en: 'A licence that the trade requires is missing; add its number and date.',
  },
  LICENCE_EXPIRED: {
    vi: 'Có giấy phép đã hết hạn; hãy cập nhật giấy phép mới.',
    en: 'A licence has expired; enter the new one.',
  },
} as const satisfies Record<string, CatalogueEntry>;
