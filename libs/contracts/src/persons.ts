import { type Sector, sectors, type Sex, sexes, type StayStatus, stayStatuses } from '@luutru/domain';
import { CalendarDate, Id, Instant, ListOf, Nested, OneOf, Text } from './fields.js';
import { IdentityDocument } from './guest.js';

/** `POST /persons/search`: one of number and name; a purpose always. */
export class SearchPersonsRequest {
  @Text({ max: 50, optional: true })
  documentNumber?: string | null;

  @Text({ max: 200, min: 2, optional: true, description: 'start of the name, without regard to accents' })
  name?: string | null;

  @CalendarDate({ optional: true })
  dateOfBirth?: string | null;

  @Text({ max: 300, min: 5, description: 'why the search is made; it is kept' })
  purpose!: string;

  @Text({ max: 50, optional: true })
  caseNumber?: string | null;
}

export class PersonStay {
  @Id()
  id!: string;

  @OneOf(sectors, { name: 'Sector' })
  sector!: Sector;

  @Id()
  facilityId!: string;

  @Text({ max: 300 })
  facilityName!: string;

  @Text({ max: 50, optional: true })
  place!: string | null;

  @Instant()
  arrivedAt!: string;

  @Instant({ optional: true })
  departedAt!: string | null;

  @OneOf(stayStatuses, { name: 'StayStatus' })
  status!: StayStatus;
}

/** One person (một người) and the stays within the officer's unit, newest first, whatever the trade. */
export class PersonResponse {
  @Id()
  personId!: string;

  @Text({ max: 200 })
  fullName!: string;

  @CalendarDate({ optional: true })
  dateOfBirth!: string | null;

  @OneOf(sexes, { name: 'Sex' })
  sex!: Sex;

  @Text({ max: 3 })
  nationality!: string;

  @Nested(() => IdentityDocument)
  document!: IdentityDocument;

  @ListOf(() => PersonStay)
  stays!: PersonStay[];
}

export class PersonList {
  @ListOf(() => PersonResponse)
  items!: PersonResponse[];
}
