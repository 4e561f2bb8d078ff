import { type Instant, localDate, localHour } from './calendar.js';
import type { Role } from './vocabulary.js';

/** What was looked at (loại lượt xem). */
export const accessKinds = [
  'stay',
  'stays',
  'guests',
  'person',
  'timeline',
  'manifest',
  'import',
  'alert',
  'watchlist',
  'export',
  'report',
  'statement',
] as const;
export type AccessKind = (typeof accessKinds)[number];

/**
 * What a guest is not told of: work on an alert or on the watch-list, at any time. And the views of the police are told
 * after this many days, for a facility can open the statement as well and must not notice that somebody is looked for.
 */
export const untoldKinds: readonly AccessKind[] = ['alert', 'watchlist'];
export const policeToldAfterDays = 30;

/** What is odd about a view (dấu hiệu bất thường). None of them refuses anything; each is for a person to look into. */
export const accessFlags = [
  'NIGHT_EXPORT',
  'OFF_HOURS',
  'MANY_SEARCHES',
  'NO_CASE_NUMBER',
  'SAME_PERSON_AGAIN',
  'MANY_EXPORTED',
] as const;
export type AccessFlag = (typeof accessFlags)[number];

/** From when on a view is odd. Our own values: no law names any. */
export const accessLimits = {
  /** Exports from this hour on, and before `nightEnds`, on Vietnam's clocks. */
  nightBegins: 22,
  nightEnds: 6,
  /** Officials outside these hours, or after Friday; the police work at all hours. */
  officeOpens: 7,
  officeCloses: 19,
  lastOfficeDay: 5,
  searchesAnHour: 30,
  searchesADay: 150,
  searchesWithoutCaseADay: 20,
  viewsOfOnePersonADay: 20,
  exportedADay: 1000,
} as const;
export type AccessLimits = { readonly [Limit in keyof typeof accessLimits]: number };

/** A view, with what the same person looked at before it, itself not counted. */
export interface AccessView {
  readonly kind: AccessKind;
  readonly role: Role | 'guest';
  readonly at: Instant;
  readonly caseNumber: string | null;
  /** How many records the answer held. */
  readonly shown: number;
  readonly before: {
    /** Searches for a person within the hour, and within 24 hours. */
    readonly searchesLastHour: number;
    readonly searchesLastDay: number;
    /** Those of the 24 hours that named no case. */
    readonly searchesWithoutCase: number;
    /** Views of the very same person or stay alone, within 24 hours; a list is no look at one of those in it. */
    readonly viewsOfSame: number;
    /** Records exported within 24 hours. */
    readonly exportedLastDay: number;
  };
}

/** Officials with office hours. */
const inOffice: readonly string[] = ['department', 'leader', 'administrator'];

/** What is odd about a view. A limit is passed by the view after it: the thirtieth search is not, the next one is. */
export function judgeAccess(view: AccessView, limits: AccessLimits = accessLimits): AccessFlag[] {
  const { kind, role, before } = view;
  const hourOfDay = localHour(view.at);
  const searching = kind === 'person';
  const found: Readonly<Record<AccessFlag, boolean>> = {
    NIGHT_EXPORT: kind === 'export' && (hourOfDay >= limits.nightBegins || hourOfDay < limits.nightEnds),
    OFF_HOURS:
      inOffice.includes(role) &&
      (hourOfDay < limits.officeOpens ||
        hourOfDay >= limits.officeCloses ||
        weekday(view.at) > limits.lastOfficeDay),
    MANY_SEARCHES:
      searching &&
      (before.searchesLastHour >= limits.searchesAnHour || before.searchesLastDay >= limits.searchesADay),
    NO_CASE_NUMBER:
      searching && view.caseNumber === null && before.searchesWithoutCase >= limits.searchesWithoutCaseADay,
    SAME_PERSON_AGAIN: role === 'police' && before.viewsOfSame >= limits.viewsOfOnePersonADay,
    MANY_EXPORTED: kind === 'export' && before.exportedLastDay + view.shown > limits.exportedADay,
  };
  return accessFlags.filter((flag) => found[flag]);
}

/** 1 for Monday to 7 for Sunday, by Vietnam's calendar. */
const weekday = (at: Instant): number => new Date(`${localDate(at)}T00:00:00Z`).getUTCDay() || 7;
