import type { CatalogueEntry } from './error-catalogue.js';

/** Why something cannot be done to a report. */
export const reportCodes = {
  REPORT_LOCKED: {
    status: 409,
    vi: 'Báo cáo đã khóa nên không sửa được nữa; hãy tải bản đã khóa hoặc gửi đi.',
    en: 'The report is locked and cannot be changed any more; download or submit it.',
  },
  REPORT_PERIOD_OPEN: {
    status: 409,
    vi: 'Kỳ báo cáo chưa kết thúc nên chưa khóa được; hãy đợi đến giờ lập dự thảo.',
    en: 'The period is not over, so the report cannot be locked; wait for the drafting time.',
  },
  REPORT_NOT_LOCKED: {
    status: 409,
    vi: 'Chỉ gửi được báo cáo đã khóa; hãy khóa báo cáo trước khi gửi.',
    en: 'Only a locked report can be submitted; lock it first.',
  },
  REPORT_SENT: {
    status: 409,
    vi: 'Báo cáo này đã được gửi; hãy xem giờ gửi trong nhật ký báo cáo.',
    en: 'The report has been submitted already; see when in its log.',
  },
  REPORT_FIGURES_PENDING: {
    status: 409,
    vi: 'Số liệu của báo cáo đang được tổng hợp; hãy thử lại sau vài giây.',
    en: 'The figures of the report are still being gathered; try again in a few seconds.',
  },
} as const satisfies Record<string, CatalogueEntry>;
