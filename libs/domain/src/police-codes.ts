import type { CatalogueEntry } from './error-catalogue.js';

/** Why an officer is shown nothing. */
export const policeCodes = {
  OFFICER_WITHOUT_UNIT: {
    status: 403,
    vi: 'Tài khoản công an chưa được gắn với đơn vị hành chính; hãy liên hệ quản trị.',
    en: 'The police account is bound to no administrative unit; ask the administrator.',
  },
} as const satisfies Record<string, CatalogueEntry>;
