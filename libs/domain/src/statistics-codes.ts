import type { CatalogueEntry } from './error-catalogue.js';

/** What may be wrong with a question for figures. */
export const statisticsCodes = {
  RANGE_REVERSED: {
    vi: 'Ngày đầu phải trước hoặc trùng ngày cuối, ví dụ from=2026-11-01&to=2026-11-30.',
    en: 'The first day comes before the last or is it, e.g. from=2026-11-01&to=2026-11-30.',
  },
  RANGE_TOO_LONG: {
    vi: 'Khoảng thời gian dài nhất là 5 năm (1.827 ngày).',
    en: 'A range is five years long at most (1,827 days).',
  },
  OTHER_SECTOR: {
    status: 403,
    vi: 'Sở chỉ được xem số liệu của ngành mình.',
    en: 'A department sees the figures of its own trade only.',
  },
} as const satisfies Record<string, CatalogueEntry>;
