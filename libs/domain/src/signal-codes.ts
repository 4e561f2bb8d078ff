import type { CatalogueEntry } from './error-catalogue.js';

/** Why something cannot be done to an alert, a watch-list entry or a rule. */
export const signalErrorCodes = {
  ALERT_DECIDED: {
    status: 409,
    vi: 'Cảnh báo này đã có kết luận; hãy tải lại để xem ai kết luận và lúc nào.',
    en: 'This alert has been decided already; reload to see by whom and when.',
  },
  ALERT_UNDECIDED: {
    status: 409,
    vi: 'Chỉ đóng được cảnh báo đã kết luận; hãy kết luận đúng hay sai trước.',
    en: 'Only a decided alert can be closed; confirm it or call it false first.',
  },
  WATCH_OWN_PROPOSAL: {
    status: 403,
    vi: 'Người đề xuất không được tự duyệt; cần một cán bộ khác duyệt.',
    en: 'Whoever proposed an entry cannot approve it; another officer must.',
  },
  WATCH_DECIDED: {
    status: 409,
    vi: 'Mục này đã được duyệt hoặc thu hồi; hãy tải lại danh sách.',
    en: 'This entry has been approved or revoked already; reload the list.',
  },
  WATCH_EXPIRY: {
    vi: 'Ngày hết hạn phải từ ngày mai và trong vòng 2 năm, ví dụ 2027-06-30.',
    en: 'The expiry must be after today and within two years, e.g. 2027-06-30.',
  },
  THRESHOLD_RANGE: {
    vi: 'Ngưỡng phải là số nguyên trong giới hạn của quy tắc; hãy xem giới hạn bên cạnh.',
    en: 'A threshold is a whole number within the bounds shown beside the rule.',
  },
  VALIDITY_RANGE: {
    vi: 'Ngày hết hiệu lực phải sau ngày bắt đầu có hiệu lực.',
    en: 'The last day of validity must come after the first.',
  },
} as const satisfies Record<string, CatalogueEntry>;
