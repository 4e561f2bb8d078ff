import { CalendarDate, Id, Instant, ListOf, Text } from './fields.js';

/** `POST /facilities/{id}/nil-declarations` */
export class NilDeclarationRequest {
  @CalendarDate({ description: 'the day on which nobody stayed; today or one of the last seven' })
  date!: string;
}

/** "No guests" of one facility on one day. */
export class NilDeclarationResponse {
  @Id()
  facilityId!: string;

  @CalendarDate()
  date!: string;

  @Instant()
  declaredAt!: string;

  @Text({ max: 200 })
  declaredBy!: string;
}

export class NilDeclarationList {
  @ListOf(() => NilDeclarationResponse)
  items!: NilDeclarationResponse[];
}
