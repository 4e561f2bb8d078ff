import { Injectable, inject, signal } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { TranslocoService } from '@jsverse/transloco';
import { Language, type Problem } from '@luutru/web-ui';

/** Codes whose words in the catalogue speak to those who call the API; at a form a person is told in its terms. */
const OWN_WORDS: readonly string[] = [
  'CREW_FORMAT',
  'DATE_FORMAT',
  'DOB_INVALID',
  'DOB_FUTURE',
  'INSTANT_FORMAT',
  'MINOR_ALONE',
  'NATIONALITY_UNKNOWN',
  'NATIONALITY_DOCUMENT_MISMATCH',
  'NOT_ONE_OF',
  'NUMBER_RANGE',
  'PRECONDITION_FAILED',
  'REQUIRED',
  'STOPS_FORMAT',
];

type Catalogue = typeof import('./catalogue');

/** The words of a code in the language on screen, whoever found it. Reads signals. */
@Injectable({ providedIn: 'root' })
export class DescribeCode {
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  private readonly catalogue = signal<Catalogue | undefined>(undefined);

  constructor() {
    void import('./catalogue').then((catalogue) => this.catalogue.set(catalogue));
  }

  /** @param fallback the server's words, for a code that this client does not know. */
  describe(code: string, fallback?: string): string {
    const language = this.language.code();
    if (OWN_WORDS.includes(code)) return this.transloco.translate(`trips.codes.${code}`, {}, language);
    const catalogue = this.catalogue();
    return catalogue?.isCode(code) ? catalogue.message(code, language) : (fallback ?? code);
  }

  readonly ofError = (error: ValidationError): string => this.describe(error.kind, error.message);

  /** Why a request did not succeed, on one line: what the server names first, or that it is away. */
  ofProblem({ kind, code, detail, fields }: Problem): string {
    if (kind !== 'refused') return this.transloco.translate(`trips.away.${kind}`, {}, this.language.code());
    const [wrong] = fields;
    return wrong ? this.describe(wrong.code, wrong.message) : this.describe(code, detail);
  }
}
