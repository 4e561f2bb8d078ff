import { Injectable, inject, signal } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { TranslocoService } from '@jsverse/transloco';
import { Language, LaterWords } from '@luutru/web-ui';

/**
 * Codes whose words in the catalogue speak to those who call the API (`2026-11-20T14:05:00+07:00`); a person
 * at a form is told in the terms of the form.
 */
const OWN_WORDS: readonly string[] = [
  'DATE_FORMAT',
  'DOB_INVALID',
  'DOB_FUTURE',
  'INSTANT_FORMAT',
  'NATIONALITY_UNKNOWN',
  'NATIONALITY_DOCUMENT_MISMATCH',
  'NOT_ONE_OF',
  'REQUIRED',
];

type Catalogue = typeof import('./catalogue');

/** The words of a code in the language on screen, whoever found it. Reads signals. */
@Injectable({ providedIn: 'root' })
export class DescribeCode {
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  /** Fetched as soon as someone may ask; no page waits for it to be drawn. */
  private readonly catalogue = signal<Catalogue | undefined>(undefined);

  constructor() {
    void Promise.all([import('./catalogue'), inject(LaterWords).load()]).then(([catalogue]) =>
      this.catalogue.set(catalogue),
    );
  }

  /** @param fallback the server's words, for a code that this client does not know. */
  describe(code: string, fallback?: string): string {
    const language = this.language.code();
    const catalogue = this.catalogue();
    if (catalogue && OWN_WORDS.includes(code))
      return this.transloco.translate(`stays.codes.${code}`, {}, language);
    return catalogue?.isCode(code) ? catalogue.message(code, language) : (fallback ?? code);
  }

  readonly ofError = (error: ValidationError): string => this.describe(error.kind, error.message);
}
