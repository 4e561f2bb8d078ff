import {
  type Sector,
  sectors,
  type Sex,
  sexes,
  type StayKind,
  stayKinds,
  type StayStatus,
  stayStatuses,
} from '@luutru/domain';
import { CalendarDate, Flag, Fraction, Id, Instant, ListOf, Nested, OneOf, Text, Whole } from './fields.js';
import { IdentityDocument } from './guest.js';
import { PageQuery } from './paging.js';

/** `POST /persons/search`: one of number and name; a purpose always. */
export class SearchPersonsRequest {
  @Text({ max: 50, optional: true })
  documentNumber?: string | null;

  @Text({
    max: 200,
    min: 2,
    optional: true,
    description: 'whole name, its beginning, or its last words (the given name), without regard to accents',
  })
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

/** By a name: those who bear exactly this one first, then names that begin so, then names that end so. */
export class PersonList {
  @ListOf(() => PersonResponse)
  items!: PersonResponse[];

  @Flag({ description: 'there are more stays than these; a birth date narrows the search' })
  truncated!: boolean;
}

/** `GET /persons/{personId}/timeline`; a purpose always. */
export class TimelineQuery extends PageQuery {
  @Text({ max: 300, min: 5, description: 'why it is looked at; it is kept' })
  purpose!: string;

  @Text({ max: 50, optional: true })
  caseNumber?: string | null;
}

/** The way of a passenger, from where they got on to where they get off. */
export class TimelineTrip {
  @Text({ max: 200 })
  from!: string;

  @Text({ max: 200 })
  to!: string;

  @Text({ max: 20 })
  plate!: string;
}

/** One stay on a person's timeline. */
export class TimelineStay extends PersonStay {
  @OneOf(stayKinds, { name: 'StayKind' })
  kind!: StayKind;

  @Text({ max: 5 })
  unitCode!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Instant({ optional: true })
  expectedDepartureAt!: string | null;

  @Instant()
  declaredAt!: string;

  @Flag()
  late!: boolean;

  @Whole({ min: 0, max: 100_000_000 })
  minutesLate!: number;

  @ListOf('string', { description: 'ids of stays that share more than thirty minutes with this one' })
  overlaps!: string[];

  @Fraction({
    max: 1_000_000,
    optional: true,
    description: 'hours from the end of the stay before it; null for the first, and where the two overlap',
  })
  gapHours!: number | null;

  @Nested(() => TimelineTrip, { optional: true })
  trip!: TimelineTrip | null;
}

/** Who the timeline is of, as the newest stay says it. */
export class TimelinePerson {
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
}

/** One person's stays within the officer's unit, whatever the trade, the newest arrival first. */
export class Timeline {
  @Nested(() => TimelinePerson)
  person!: TimelinePerson;

  @ListOf(() => TimelineStay)
  items!: TimelineStay[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}
