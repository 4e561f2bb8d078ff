import { type FieldError, message } from '@luutru/domain';
import type { FastifyRequest } from 'fastify';
import { type Language, Refused } from './problem.js';

const mostLines = 10_000;

/** The lines of a body of newline-delimited JSON; blank ones are skipped and keep their number. */
export interface Lines {
  /** What could be read, in order. */
  bodies: unknown[];
  /** For each line that is not blank, counted from 1: where its body is, or that it is not JSON. */
  places: { line: number; at: number | undefined }[];
}

/** What became of one line. */
export type Outcome =
  { status: 201; id: string; warnings: readonly string[] } | { status: 422; errors: readonly FieldError[] };

type Body = Pick<FastifyRequest, 'body' | 'headers'>;

/**
 * Reads `application/x-ndjson`.
 * @throws Refused 415 for another type, 400 for an empty body, 413 for more than 10,000 lines
 */
export function readLines(request: Body): Lines {
  const [lines] = linesInChunks(request, mostLines);
  if (!lines) throw new Refused(400, 'UNREADABLE_BODY');
  return lines;
}

/**
 * The same, so many lines at a time: what was filed need not be kept while the rest is.
 * @throws the same, before the first chunk
 */
export function* linesInChunks({ body, headers }: Body, size: number): Generator<Lines> {
  if (!headers['content-type']?.startsWith('application/x-ndjson') || typeof body !== 'string')
    throw new Refused(415, 'UNSUPPORTED_MEDIA_TYPE');
  const numbered = [...body.split('\n').entries()].filter(([, text]) => text.trim() !== '');
  if (!numbered.length) throw new Refused(400, 'UNREADABLE_BODY');
  if (numbered.length > mostLines) throw new Refused(413, 'BODY_TOO_LARGE');
  for (let from = 0; from < numbered.length; from += size) {
    const lines: Lines = { bodies: [], places: [] };
    for (const [at, text] of numbered.slice(from, from + size)) {
      try {
        lines.places.push({ line: at + 1, at: lines.bodies.push(JSON.parse(text)) - 1 });
      } catch {
        lines.places.push({ line: at + 1, at: undefined });
      }
    }
    yield lines;
  }
}

/** The answer, a line each in the same order: `{line, status: 201 | 422, id?, warnings?, errors?}`. */
export function writeLines(lines: Lines, outcomes: readonly Outcome[], language: Language): string {
  return lines.places
    .map(({ line, at }) => {
      const outcome = at === undefined ? undefined : outcomes[at];
      return `${JSON.stringify({ line, ...told(outcome ?? unreadable, language) })}\n`;
    })
    .join('');
}

const unreadable: Outcome = { status: 422, errors: [{ path: '', code: 'UNREADABLE_BODY' }] };

const told = (outcome: Outcome, language: Language): object =>
  outcome.status === 201
    ? outcome
    : {
        status: outcome.status,
        errors: outcome.errors.map((error) => ({ ...error, message: message(error.code, language) })),
      };
