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
  judgeCount(body);
  let lines: Lines = { bodies: [], places: [] };
  for (const { line, text } of linesOf(body)) {
    try {
      lines.places.push({ line, at: lines.bodies.push(JSON.parse(text)) - 1 });
    } catch {
      lines.places.push({ line, at: undefined });
    }
    if (lines.places.length < size) continue;
    yield lines;
    lines = { bodies: [], places: [] };
  }
  if (lines.places.length) yield lines;
}

function judgeCount(body: string): void {
  let count = 0;
  for (const _ of linesOf(body)) if (++count > mostLines) throw new Refused(413, 'BODY_TOO_LARGE');
  if (!count) throw new Refused(400, 'UNREADABLE_BODY');
}

/** The lines that are not blank, one after the other: all of them at once would outlive every chunk. */
function* linesOf(body: string): Generator<{ line: number; text: string }> {
  for (let line = 1, from = 0; from <= body.length; line++) {
    const end = body.indexOf('\n', from);
    const text = body.slice(from, end < 0 ? body.length : end);
    if (text.trim() !== '') yield { line, text };
    from = end < 0 ? body.length + 1 : end + 1;
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
