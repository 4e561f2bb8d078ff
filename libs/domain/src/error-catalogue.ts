import { exchangeCodes } from './exchange-codes.js';
import { httpCodes } from './http-codes.js';
import { identityCodes } from './identity-codes.js';
import { importCodes } from './import-codes.js';
import { mapCodes } from './map-codes.js';
import { onboardingCodes } from './onboarding-codes.js';
import { policeCodes } from './police-codes.js';
import { reportCodes } from './report-codes.js';
import { scanCodes } from './scan-codes.js';
import { shapeCodes } from './shape-codes.js';
import { signalErrorCodes } from './signal-codes.js';
import { statisticsCodes } from './statistics-codes.js';
import { stayCodes } from './stay-codes.js';
import { tripCodes } from './trip-codes.js';
import { warningCodes } from './warning-codes.js';

/** Languages in which every code speaks. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** What a code says: what is wrong, what would be right, an example; at most 90 characters in each language. */
export interface CatalogueEntry {
  readonly vi: string;
  readonly en: string;
  /** HTTP status when the whole request is refused with this code; 422 where absent. */
  readonly status?: number;
}

const catalogue = {
  ...httpCodes,
  ...exchangeCodes,
  ...shapeCodes,
  ...identityCodes,
  ...scanCodes,
  ...onboardingCodes,
  ...stayCodes,
  ...tripCodes,
  ...warningCodes,
  ...importCodes,
  ...mapCodes,
  ...policeCodes,
  ...reportCodes,
  ...statisticsCodes,
  ...signalErrorCodes,
};

/** A stable UPPER_SNAKE name of something wrong or doubtful. Codes are never renamed, only added. */
export type Code = keyof typeof catalogue;

/** Every code there is, with its words. Published at `GET /error-codes`. */
export const errorCatalogue: Readonly<Record<Code, CatalogueEntry>> = catalogue;

export const codes = Object.keys(catalogue) as readonly Code[];

/** One wrong field: `path` is dotted from the root of the body, e.g. `guest.document.number`. */
export interface FieldError {
  readonly path: string;
  readonly code: Code;
}

export function isCode(value: unknown): value is Code {
  return typeof value === 'string' && Object.hasOwn(catalogue, value);
}

/** The words of a code for a person. */
export function message(code: Code, language: Language): string {
  return errorCatalogue[code][language];
}

/** HTTP status under which a code refuses a request. */
export function statusOf(code: Code): number {
  return errorCatalogue[code].status ?? 422;
}

function parents(path: string): string[] {
  const keys = path.split('.');
  return keys.map((_, index) => keys.slice(0, index + 1).join('.'));
}

/**
 * One list out of the shape errors and the rule errors of the same body: a field whose shape is wrong, or one inside
 * it, is named once, with the shape's code, in the order given. Rule errors of other fields follow.
 */
export function mergeErrors(shape: readonly FieldError[], rules: readonly FieldError[]): FieldError[] {
  const shaped = new Set(shape.map((error) => error.path));
  return [...shape, ...rules.filter(({ path }) => !parents(path).some((parent) => shaped.has(parent)))];
}
