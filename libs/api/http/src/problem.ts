import { type Code, type FieldError, message } from '@luutru/domain';

/** A language that messages exist in; Vietnamese unless English is asked for first. */
export type Language = 'vi' | 'en';

/** Problem details (RFC 9457), the body of every error. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: Code;
  detail: string;
  errors?: (FieldError & { message: string })[];
}

/** A request that was understood and is refused. The filter turns it into a problem. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: Code,
    readonly options: { errors?: FieldError[]; retryAfterSeconds?: number } = {},
  ) {
    super(code);
  }
}

/** A well-formed request with wrong fields, all of them named at once. */
export class Invalid extends Refused {
  constructor(errors: FieldError[]) {
    super(422, errors.length === 1 && errors[0] ? errors[0].code : 'VALIDATION_FAILED', { errors });
  }
}

/** Absent, or another tenant's: the two answer alike. */
export class NotFound extends Refused {
  constructor() {
    super(404, 'NOT_FOUND');
  }
}

export function problemOf(refused: Refused, language: Language): Problem {
  const { errors } = refused.options;
  return {
    type: `/api/v1/error-codes#${refused.code}`,
    title: titles[refused.status]?.[language] ?? refused.code,
    status: refused.status,
    code: refused.code,
    detail: message(refused.code, language),
    ...(errors && { errors: errors.map((error) => ({ ...error, message: message(error.code, language) })) }),
  };
}

/** Chooses by `Accept-Language` (RFC 9110 §12.5.4): the first of Vietnamese and English that it names. */
export function languageOf(header: string | undefined): Language {
  const named = /\b(vi|en)\b/i.exec(header ?? '');
  return named?.[1]?.toLowerCase() === 'en' ? 'en' : 'vi';
}

const titles: Record<number, Record<Language, string>> = {
  400: { vi: 'Không đọc được yêu cầu', en: 'The request cannot be read' },
  401: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
  403: { vi: 'Không được phép', en: 'Not allowed' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  405: { vi: 'Phương thức không được hỗ trợ', en: 'Method not allowed' },
  409: { vi: 'Trạng thái không cho phép', en: 'The state does not allow it' },
  412: { vi: 'Dữ liệu đã thay đổi', en: 'It was changed meanwhile' },
  413: { vi: 'Nội dung quá lớn', en: 'The body is too large' },
  415: { vi: 'Sai loại nội dung', en: 'Wrong content type' },
  422: { vi: 'Dữ liệu chưa hợp lệ', en: 'The data is not valid' },
  423: { vi: 'Tài khoản bị khóa', en: 'The account is locked' },
  428: { vi: 'Thiếu điều kiện If-Match', en: 'If-Match is required' },
  429: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  500: { vi: 'Lỗi hệ thống', en: 'Internal error' },
  503: { vi: 'Tạm thời không phục vụ được', en: 'Temporarily unavailable' },
};
