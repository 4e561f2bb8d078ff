import { type CalendarDate, type Instant, isCalendarDate, parseInstant } from './calendar.js';
import type { Guest } from './guest.js';
import { tidyNumber, tidyPhone, tidyText } from './text.js';
import type { CaptureMethod, Reason, StayKind } from './vocabulary.js';

/** Visa of a foreigner, as form NA17 asks for it. */
export interface Visa {
  readonly number?: string | null;
  /** Type of the visa, or `EXEMPT`. */
  readonly type?: string | null;
  readonly expiresOn?: CalendarDate | null;
  readonly entryDate?: CalendarDate | null;
  readonly entryPort?: string | null;
}

/** Another stay of the same tenant, and what that guest is to this one. */
export interface RelatedStay {
  readonly stayId: string;
  readonly relation: string;
}

/** A lodging notice (thông báo lưu trú): the body of `POST /stays`. Instants are RFC 3339 with an offset. */
export interface Declaration {
  readonly facilityId: string;
  readonly kind: StayKind;
  readonly guest: Guest & { readonly visa?: Visa | null; readonly healthInsuranceNumber?: string | null };
  readonly arrivedAt: string;
  readonly expectedDepartureAt?: string | null;
  readonly reason: Reason;
  readonly reasonText?: string | null;
  readonly place?: string | null;
  readonly captureMethod: CaptureMethod;
  readonly caregiverOf?: RelatedStay | null;
  readonly guardian?: RelatedStay | null;
  readonly overrideReason?: string | null;
}

/** A declaration that is still being written: anything may be missing or of another type. */
export type DeclarationDraft = { readonly [Field in keyof Declaration]?: unknown };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const known = new Map<string, readonly string[]>();

/** The keys of a path; the rules ask for some dozens of paths, over and over. */
function keysOf(path: string): readonly string[] {
  let keys = known.get(path);
  if (!keys) {
    keys = path.split('.');
    known.set(path, keys);
  }
  return keys;
}

/** The value at a dotted path, of own properties only; undefined where the path leads nowhere. */
export function valueAt(draft: unknown, path: string): unknown {
  let value = draft;
  for (const key of keysOf(path))
    value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}

/** The text at a path; undefined when there is none, it is empty, or it is no text. */
export function textAt(draft: unknown, path: string): string | undefined {
  const value = valueAt(draft, path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The day at a path, when it is a real one. */
export function dateAt(draft: unknown, path: string): CalendarDate | undefined {
  const text = textAt(draft, path);
  return text !== undefined && isCalendarDate(text) ? text : undefined;
}

/** The instant at a path, when it can be read. */
export function instantAtPath(draft: unknown, path: string): Instant | undefined {
  const text = textAt(draft, path);
  return text === undefined ? undefined : parseInstant(text);
}

/** How the text at a place is tidied, and how what lies within. */
interface Tidying {
  readonly text: (text: string) => string | null;
  readonly within: ReadonlyMap<string, Tidying>;
}

const orNull =
  (tidy: (text: string) => string) =>
  (text: string): string | null =>
    tidy(text) || null;

const at = (text: Tidying['text'], within: Readonly<Record<string, Tidying>> = {}): Tidying => ({
  text,
  within: new Map(Object.entries(within)),
});

const plain = at(tidyText);
const optional = at(orNull(tidyText));
const optionalNumber = at(orNull(tidyNumber));

/** Texts that may be left out are null when they are empty; what is not named here is tidied as a text. */
const declarationTidying = at(tidyText, {
  guest: at(tidyText, {
    nationality: at(tidyNumber),
    dateOfBirth: optional,
    permanentAddress: optional,
    phone: at(orNull(tidyPhone)),
    healthInsuranceNumber: optionalNumber,
    document: at(tidyText, { number: optionalNumber, issuedOn: optional, expiresOn: optional }),
    visa: at(tidyText, {
      number: optionalNumber,
      type: optionalNumber,
      expiresOn: optional,
      entryDate: optional,
      entryPort: optional,
    }),
  }),
  expectedDepartureAt: optional,
  reasonText: optional,
  place: optional,
  overrideReason: optional,
});

/** Deeper than a declaration goes, nothing is looked at. */
const deepest = 3;

function tidyWithin(value: unknown, tidying: Tidying, depth: number): unknown {
  if (typeof value === 'string') return tidying.text(value);
  if (!isRecord(value) || depth > deepest) return value;
  const tidied: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const inner = tidyWithin(value[key], tidying.within.get(key) ?? plain, depth + 1);
    // Assigned, this one key would change what the object is.
    if (key === '__proto__') Object.defineProperty(tidied, key, { value: inner, enumerable: true });
    else tidied[key] = inner;
  }
  return tidied;
}

/**
 * A copy of a declaration as it is judged and stored: texts in NFC, trimmed, runs of white space made one space;
 * numbers of papers without white space and in capitals; telephone numbers without punctuation; optional texts that
 * are empty null. What is no text stays as it is. Normalising twice changes nothing.
 */
export function normaliseDeclaration<Draft extends DeclarationDraft>(draft: Draft): Draft {
  return tidyWithin(draft, declarationTidying, 0) as Draft;
}
