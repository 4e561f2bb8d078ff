import { CalendarDate, ListOf, Text } from './fields.js';

/** A list that a field takes its words from. */
export class CodeListName {
  @Text({ max: 40, example: 'reasons' })
  name!: string;
}

/** `GET /code-lists` */
export class CodeListNames {
  @ListOf(() => CodeListName)
  items!: CodeListName[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}

export class ListedCodeResponse {
  @Text({ max: 40 })
  code!: string;

  @Text({ max: 200 })
  vi!: string;

  @Text({ max: 200 })
  en!: string;

  @CalendarDate()
  validFrom!: string;

  @CalendarDate({ optional: true, description: 'last day' })
  validTo!: string | null;
}

/** `GET /code-lists/{name}` */
export class CodeListResponse extends CodeListName {
  @ListOf(() => ListedCodeResponse)
  items!: ListedCodeResponse[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}
