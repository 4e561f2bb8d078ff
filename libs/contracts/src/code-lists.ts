import { CalendarDate, ListOf, Text, Whole } from './fields.js';

/** One entry of a code list, in both languages. */
export class CodeListItem {
  @Text({ max: 60 })
  code!: string;

  @Text({ max: 200 })
  vi!: string;

  @Text({ max: 200 })
  en!: string;

  @CalendarDate({ description: 'first day on which it may be used' })
  validFrom!: string;

  @CalendarDate({
    optional: true,
    description: 'last day on which it may be used; null while no end is known',
  })
  validTo!: string | null;

  @Text({ max: 60, optional: true, description: 'the unit it lies in, or the sector that has it' })
  parentCode!: string | null;
}

/** `GET /code-lists/{name}` */
export class CodeListResponse {
  @Text({ max: 60 })
  name!: string;

  @ListOf(() => CodeListItem)
  items!: CodeListItem[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}

/** A list that there is, and how many entries it has. */
export class CodeListSummary {
  @Text({ max: 60, example: 'nationalities' })
  name!: string;

  @Whole({ min: 0, max: 100_000 })
  total!: number;
}

/** `GET /code-lists` */
export class CodeListIndex {
  @ListOf(() => CodeListSummary)
  items!: CodeListSummary[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}
