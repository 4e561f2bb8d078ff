import { HttpErrorResponse } from '@angular/common/http';

/** One wrong field as the API names it; `path` is dotted from the root of the body. */
export interface ProblemField {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/**
 * Why a request did not succeed. `unreachable`: no answer came, the network or the server is away;
 * `unavailable`: the server answered that it cannot serve now (429, 5xx); `refused`: it judged and said no.
 */
export interface Problem {
  readonly kind: 'unreachable' | 'unavailable' | 'refused';
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly fields: readonly ProblemField[];
  /** Seconds from `Retry-After`, where the answer had one. */
  readonly retryAfter?: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function fieldsOf(body: Record<string, unknown>): ProblemField[] {
  const errors = body['errors'];
  if (!Array.isArray(errors)) return [];
  return errors.filter(isRecord).map((error) => ({
    path: text(error['path']),
    code: text(error['code']),
    message: text(error['message']),
  }));
}

/** Reads any failure of an HTTP call as a problem (RFC 9457). */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof HttpErrorResponse)) throw error;
  if (error.status === 0)
    return { kind: 'unreachable', status: 0, code: 'UNREACHABLE', detail: '', fields: [] };
  const body: unknown = error.error;
  const problem = isRecord(body) ? body : {};
  const retryAfter = Number(error.headers.get('Retry-After') ?? Number.NaN);
  return {
    kind: error.status >= 500 || error.status === 429 ? 'unavailable' : 'refused',
    status: error.status,
    code: text(problem['code']) || `HTTP_${error.status}`,
    detail: text(problem['detail']),
    fields: fieldsOf(problem),
    ...(Number.isFinite(retryAfter) && { retryAfter }),
  };
}
