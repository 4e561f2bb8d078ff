import type { CatalogueEntry } from './error-catalogue.js';

/** Refusals of the request itself, with the HTTP status each travels under. */
export const httpCodes = {
  UNREADABLE_BODY: {
    status: 400,
    vi: 'Không đọc được nội dung gửi lên; cần JSON đúng cú pháp, ví dụ {"kind":"overnight"}.',
    en: 'The body cannot be read; send well-formed JSON, e.g. {"kind":"overnight"}.',
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    status: 400,
    vi: 'Thiếu tiêu đề Idempotency-Key; hãy gửi một UUID mới cho mỗi lần khai.',
    en: 'The Idempotency-Key header is missing; send a fresh UUID for each declaration.',
  },
  UNAUTHENTICATED: {
    status: 401,
    vi: 'Phiên đăng nhập thiếu hoặc đã hết hạn; hãy đăng nhập lại.',
    en: 'No valid session; sign in again or send "Authorization: Bearer …".',
  },
  BAD_CREDENTIALS: {
    status: 401,
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng; hãy kiểm tra rồi thử lại.',
    en: 'The username or the password is wrong; check both and try again.',
  },
  OTP_REQUIRED: {
    status: 401,
    vi: 'Cần mã xác thực 6 chữ số còn hiệu lực, ví dụ 123456.',
    en: 'A current 6-digit one-time code is needed, e.g. 123456.',
  },
  FORBIDDEN: {
    status: 403,
    vi: 'Tài khoản này không được làm việc đó; hãy liên hệ người quản lý để được cấp quyền.',
    en: 'This account may not do that; ask your administrator for the right.',
  },
  NOT_FOUND: {
    status: 404,
    vi: 'Không tìm thấy; hãy kiểm tra lại địa chỉ hoặc mã.',
    en: 'Not found; check the address or the id.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    vi: 'Địa chỉ này không nhận phương thức đó; xem tiêu đề Allow.',
    en: 'This address does not take that method; see the Allow header.',
  },
  STAY_NOT_PRESENT: {
    status: 409,
    vi: 'Khách đã trả phòng hoặc lượt lưu trú đã huỷ; chỉ thao tác với khách đang ở.',
    en: 'The stay has ended or is cancelled; only a present guest can be changed.',
  },
  GUESTS_PRESENT: {
    status: 409,
    vi: 'Ngày đó cơ sở có khách đã khai; không thể báo "không có khách".',
    en: 'Guests were declared for that day; "no guests" cannot be said of it.',
  },
  UNDO_TOO_LATE: {
    status: 409,
    vi: 'Chỉ hoàn tác được trong 10 phút sau khi trả phòng hoặc huỷ; hãy khai lại nếu cần.',
    en: 'Undo works for 10 minutes after a check-out or cancellation; declare again instead.',
  },
  STAY_CANCELLED: {
    status: 409,
    vi: 'Lượt lưu trú đã huỷ nên không sửa được; hãy khai lại.',
    en: 'The stay is cancelled and cannot be changed; declare it again.',
  },
  IDEMPOTENCY_IN_FLIGHT: {
    status: 409,
    vi: 'Yêu cầu cùng Idempotency-Key đang được xử lý; hãy gửi lại sau vài giây.',
    en: 'A request with this Idempotency-Key is still running; repeat it in a few seconds.',
  },
  PRECONDITION_FAILED: {
    status: 412,
    vi: 'Bản ghi đã được người khác sửa; hãy tải lại rồi sửa trên bản mới.',
    en: 'Someone has changed this record; load it again and redo the change.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    vi: 'Nội dung gửi lên quá lớn; hãy chia nhỏ thành nhiều lần gửi.',
    en: 'The body is too large; split it into several requests.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    vi: 'Loại nội dung không được hỗ trợ; hãy gửi Content-Type: application/json.',
    en: 'This content type is not supported; send Content-Type: application/json.',
  },
  VALIDATION_FAILED: {
    status: 422,
    vi: 'Có mục chưa đúng; xem từng mục trong danh sách lỗi.',
    en: 'Some fields are wrong; see each of them in the list of errors.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    vi: 'Idempotency-Key này đã dùng cho nội dung khác; hãy tạo khoá mới.',
    en: 'This Idempotency-Key was used with another body; make a new key.',
  },
  INVALID_CURSOR: {
    status: 422,
    vi: 'Con trỏ trang không hợp lệ; hãy dùng nguyên nextCursor của trang trước.',
    en: 'The cursor is not valid; use the nextCursor of the page before, unchanged.',
  },
  ACCOUNT_LOCKED: {
    status: 423,
    vi: 'Tài khoản bị khoá do sai quá nhiều lần; hãy đợi hoặc nhờ quản trị mở khoá.',
    en: 'The account is locked after too many attempts; wait or ask an administrator.',
  },
  PRECONDITION_REQUIRED: {
    status: 428,
    vi: 'Thiếu tiêu đề If-Match; hãy gửi ETag của bản đã đọc, ví dụ "3".',
    en: 'The If-Match header is missing; send the ETag you read, e.g. "3".',
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    vi: 'Quá nhiều yêu cầu; hãy thử lại sau số giây ghi ở Retry-After.',
    en: 'Too many requests; try again after the seconds in Retry-After.',
  },
  INTERNAL: {
    status: 500,
    vi: 'Lỗi phía máy chủ, dữ liệu chưa được ghi; hãy thử lại, vẫn lỗi thì báo hỗ trợ.',
    en: 'The server failed and stored nothing; try again, then contact support.',
  },
  UNAVAILABLE: {
    status: 503,
    vi: 'Hệ thống tạm thời chưa phục vụ được; hãy thử lại sau số giây ghi ở Retry-After.',
    en: 'The system is briefly unavailable; try again after the seconds in Retry-After.',
  },
} as const satisfies Record<string, CatalogueEntry>;
