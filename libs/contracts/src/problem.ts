import { ListOf, Text, Whole } from './fields.js';

export class FieldProblem {
  @Text({ max: 200, min: 0, description: 'where the field stands, as guest.document.number' })
  path!: string;

  @Text({ max: 60 })
  code!: string;

  @Text({ max: 200 })
  message!: string;
}

/** Problem details (RFC 9457). */
export class ProblemResponse {
  @Text({ max: 200 })
  type!: string;

  @Text({ max: 200 })
  title!: string;

  @Whole({ min: 400, max: 599 })
  status!: number;

  @Text({ max: 60 })
  code!: string;

  @Text({ max: 300 })
  detail!: string;

  @ListOf(() => FieldProblem, { optional: true })
  errors?: FieldProblem[];
}

/** One code of the catalogue, in both languages. */
export class ErrorCode {
  @Text({ max: 60 })
  code!: string;

  @Text({ max: 200 })
  vi!: string;

  @Text({ max: 200 })
  en!: string;
}

/** `GET /error-codes` */
export class ErrorCodeList {
  @ListOf(() => ErrorCode)
  items!: ErrorCode[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}
