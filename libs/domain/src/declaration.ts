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

const tidiedAs: Readonly<Record<string, (text: string) => string>> = {
  'guest.nationality': tidyNumber,
  'guest.document.number': tidyNumber,
  'guest.visa.number': tidyNumber,
  'guest.visa.type': tidyNumber,
  'guest.phone': tidyPhone,
  'guest.healthInsuranceNumber': tidyNumber,
};

/** Texts that may be left out: empty, they are stored as null. */
const emptyIsNull: ReadonlySet<string> = new Set([
  'guest.dateOfBirth',
  'guest.document.number',
  'guest.document.issuedOn',
  'guest.document.expiresOn',
  'guest.permanentAddress',
  'guest.phone',
  'guest.healthInsuranceNumber',
  'guest.visa.number',
  'guest.visa.type',
  'guest.visa.expiresOn',
  'guest.visa.entryDate',
  'guest.visa.entryPort',
  'expectedDepartureAt',
  'reasonText',
  'place',
  'overrideReason',
]);

function tidyAt(path: string, text: string): string | null {
  const tidied = (Object.hasOwn(tidiedAs, path) ? tidiedAs[path] : undefined)?.(text) ?? tidyText(text);
  return tidied === '' && emptyIsNull.has(path) ? null : tidied;
}

/** Deeper than a declaration goes, nothing is looked at. */
const deepest = 3;

function tidyWithin(value: unknown, path: string, depth: number): unknown {
  if (typeof value === 'string') return tidyAt(path, value);
  if (!isRecord(value) || depth > deepest) return value;
  const inside = path === '' ? '' : `${path}.`;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, tidyWithin(inner, inside + key, depth + 1)]),
  );
}

/**
 * A copy of a declaration as it is judged and stored: texts in NFC, trimmed, runs of white space made one space;
 * numbers of papers without white space and in capitals; telephone numbers without punctuation; optional texts that
 * are empty null. What is no text stays as it is. Normalising twice changes nothing.
 */
export function normaliseDeclaration<Draft extends DeclarationDraft>(draft: Draft): Draft {
  return tidyWithin(draft, '', 0) as Draft;
}
