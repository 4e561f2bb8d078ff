// Apart from the rest, so that only pages whose forms speak by codes fetch the whole catalogue of errors.
import { type Provider, inject } from '@angular/core';
import { REQUIRED, type SchemaPath, metadata, validate } from '@angular/forms/signals';
import type { PathKind, SchemaPathRules } from '@angular/forms/signals';
import { TranslocoService } from '@jsverse/transloco';
import { isCalendarDate, isCode, message } from '@luutru/domain';

import { DESCRIBE_ERROR } from './describe-error';
import { Language } from './language';
import { readDay } from './read-day';

/** Codes whose words in the catalogue speak to those who call the API; a person at a form is told in its terms. */
const OWN_WORDS: readonly string[] = ['DATE_FORMAT', 'INSTANT_FORMAT', 'NOT_ONE_OF', 'PATTERN', 'TOO_SHORT'];

/** A code in the language on screen; the server's words for one that this client does not know. Reads signals. */
export function codeWords(language: Language, transloco: TranslocoService) {
  return (code: string, fallback = code): string => {
    if (OWN_WORDS.includes(code)) return transloco.translate(`ui.codes.${code}`, {}, language.code());
    return isCode(code) ? message(code, language.code()) : fallback;
  };
}

/** Fields of this component put their errors, whose kinds are codes, into the catalogue's words. */
export const CATALOGUE_ERRORS: Provider = {
  provide: DESCRIBE_ERROR,
  useFactory: () => {
    const words = codeWords(inject(Language), inject(TranslocoService));
    return (error: { kind: string; message?: string }) => words(error.kind, error.message);
  },
};

type TextPath<Kind extends PathKind> = SchemaPath<string, SchemaPathRules.Supported, Kind>;

/** The field must not be empty. */
export function needed<Kind extends PathKind>(path: TextPath<Kind>): void {
  metadata(path, REQUIRED, () => true);
  validate(path, ({ value }) => (value().trim() === '' ? { kind: 'REQUIRED' } : undefined));
}

/** What is typed, if anything is, must pass. */
export function judged<Kind extends PathKind>(
  path: TextPath<Kind>,
  code: string,
  passes: (text: string) => boolean,
): void {
  validate(path, ({ value }) => {
    const text = value().trim();
    return text === '' || passes(text) ? undefined : { kind: code };
  });
}

/** What is typed, if anything is, must be a day. */
export const dated = <Kind extends PathKind>(path: TextPath<Kind>): void =>
  judged(path, 'DATE_FORMAT', (text) => isCalendarDate(readDay(text)));
