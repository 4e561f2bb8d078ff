import type { CalendarDate } from './calendar.js';
import type { DocumentType, Sex } from './vocabulary.js';

/** The guest of a declaration (người lưu trú) as the API writes and reads it. */
export interface Guest {
  readonly fullName: string;
  /** Null when the paper does not say (an MRZ may hide it); mandatory by the rule set since 07/2026. */
  readonly dateOfBirth: CalendarDate | null;
  readonly sex: Sex;
  /** ISO 3166-1 alpha-3. */
  readonly nationality: string;
  readonly document: {
    readonly type: DocumentType;
    readonly number: string | null;
    readonly issuedOn: CalendarDate | null;
    readonly expiresOn: CalendarDate | null;
  };
  readonly permanentAddress: string | null;
  readonly phone: string | null;
}
