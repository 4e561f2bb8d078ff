import { type DocumentType, documentTypes, type Sex, sexes } from '@luutru/domain';
import { CalendarDate, Nested, OneOf, Text } from './fields.js';

/** Identity paper as shown at the desk. */
export class IdentityDocument {
  @OneOf(documentTypes, { name: 'DocumentType' })
  type!: DocumentType;

  @Text({ max: 50, optional: true, example: '024088000011' })
  number?: string | null;

  @CalendarDate({ optional: true })
  issuedOn?: string | null;

  @CalendarDate({ optional: true })
  expiresOn?: string | null;
}

/** Visa of a foreigner, as the notice of foreigners (NA17) asks. */
export class Visa {
  @Text({ max: 30, optional: true })
  number?: string | null;

  @Text({ max: 20, optional: true, description: 'type of the visa, or EXEMPT' })
  type?: string | null;

  @CalendarDate({ optional: true })
  expiresOn?: string | null;

  @CalendarDate({ optional: true })
  entryDate?: string | null;

  @Text({ max: 100, optional: true })
  entryPort?: string | null;
}

/** The person who stays (người lưu trú). Names are kept as typed, in Unicode NFC. */
export class Guest {
  @Text({ max: 200, example: 'Nguyễn Văn Mẫu' })
  fullName!: string;

  @CalendarDate({
    optional: true,
    impossible: 'DOB_INVALID',
    description: 'required by law since 1 July 2026',
  })
  dateOfBirth?: string | null;

  @OneOf(sexes, { name: 'Sex' })
  sex!: Sex;

  @Text({ max: 3, example: 'VNM', description: 'ISO 3166-1 alpha-3' })
  nationality!: string;

  @Nested(() => IdentityDocument)
  document!: IdentityDocument;

  @Text({ max: 300, min: 0, optional: true })
  permanentAddress?: string | null;

  @Text({ max: 30, min: 0, optional: true })
  phone?: string | null;

  @Text({
    max: 30,
    optional: true,
    example: 'DN4240100000011',
    description: 'BHYT, in hospitals; never demanded',
  })
  healthInsuranceNumber?: string | null;

  @Nested(() => Visa, { optional: true })
  visa?: Visa | null;
}
