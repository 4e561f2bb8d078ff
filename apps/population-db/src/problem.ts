import type { ShapeFault, SignatureRefusal } from '@luutru/population-wire';

/** Stable names of what can go wrong with a request as a whole. */
export type ProblemCode =
  | SignatureRefusal
  | 'MALFORMED_JSON'
  | 'NOT_FOUND'
  | 'FAULTS_DISABLED'
  | 'BODY_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'INVALID_REQUEST'
  | 'TOO_MANY_REQUESTS'
  | 'INTERNAL_ERROR'
  | 'UNAVAILABLE';

/** Body of an `application/problem+json` answer, RFC 9457. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  errors?: readonly (ShapeFault & { message: string })[];
}

const TITLES: Record<ShapeFault['code'], string> = {
  REQUIRED: 'is missing',
  UNKNOWN_FIELD: 'is not a known field',
  TYPE: 'is of the wrong type',
  FORMAT: 'is not in the required form',
  CODE_UNKNOWN: 'is not in the code list',
  OUT_OF_RANGE: 'is outside the allowed range',
};

/** Refuses a request. Neither the answer nor the message carries anything of the request but names of fields. */
export class Problem extends Error {
  override name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly title: string,
    private readonly faults: readonly ShapeFault[] = [],
  ) {
    super(code);
  }

  /** 503 and 429 say when to come again, in seconds. */
  get retryAfter(): string | undefined {
    return this.status === 503 || this.status === 429 ? '1' : undefined;
  }

  get body(): ProblemBody {
    const { status, code, title, faults } = this;
    const errors = faults.map((fault) => ({ ...fault, message: `${fault.path} ${TITLES[fault.code]}` }));
    return { type: 'about:blank', title, status, code, ...(errors.length > 0 && { errors }) };
  }
}

/** The answer while the database is away or not yet prepared. */
export const unavailable = (): Problem => new Problem(503, 'UNAVAILABLE', 'The service cannot answer now');
