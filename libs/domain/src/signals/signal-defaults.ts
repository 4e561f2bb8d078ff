import type { Severity, SignalCode } from './signal-codes.js';

/** One number that a rule is set by, with the bounds within which it may be set. */
export interface Threshold {
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

interface Default {
  readonly severity: Severity;
  readonly thresholds: Readonly<Record<string, Threshold>>;
}

const of = (value: number, min: number, max: number): Threshold => ({ value, min, max });

/**
 * Severity and thresholds with which the rules begin. No law names these values: they are proposals, kept in
 * `app.signal_rule`, and the police of the province change them.
 */
export const signalDefaults = {
  WATCHLIST_HIT: { severity: 'critical', thresholds: { letters: of(1, 0, 2) } },
  OVERLAP_STAY: { severity: 'high', thresholds: { minutes: of(30, 0, 1440) } },
  IMPOSSIBLE_TRAVEL: {
    severity: 'medium',
    thresholds: { minutes: of(20, 0, 1440), overlap: of(30, 0, 1440) },
  },
  SAME_DOC_DIFFERENT_PERSON: { severity: 'high', thresholds: {} },
  NOT_IN_POPDB: { severity: 'high', thresholds: {} },
  POPDB_MISMATCH: { severity: 'high', thresholds: {} },
  POPDB_DECEASED: { severity: 'high', thresholds: {} },
  DOC_EXPIRED: { severity: 'medium', thresholds: { days: of(0, 0, 3650) } },
  DOC_LIKELY_EXPIRED: { severity: 'medium', thresholds: { days: of(0, 0, 3650) } },
  VISA_EXPIRED: { severity: 'medium', thresholds: { days: of(0, 0, 3650) } },
  OVERSTAY_FOREIGN: { severity: 'medium', thresholds: { days: of(0, 0, 3650) } },
  PID_INCONSISTENT: { severity: 'medium', thresholds: {} },
  MINOR_UNACCOMPANIED: { severity: 'high', thresholds: { alone: of(18, 1, 18), withOther: of(16, 1, 18) } },
  FREQUENT_SHORT_STAYS: {
    severity: 'medium',
    thresholds: { dayUse: of(3, 2, 100), facilities: of(4, 2, 100), days: of(7, 1, 90) },
  },
  ROOM_OVERCAPACITY: { severity: 'low', thresholds: { excess: of(0, 0, 50) } },
  STAY_OVER_30_DAYS: { severity: 'info', thresholds: { days: of(30, 1, 365) } },
  LATE_DECLARATION: { severity: 'medium', thresholds: { minutes: of(0, 0, 10_080) } },
  CHRONIC_LATE: {
    severity: 'medium',
    thresholds: {
      late: of(3, 1, 1000),
      percent: of(20, 1, 100),
      least: of(10, 1, 1000),
      days: of(30, 1, 90),
    },
  },
  SILENT_FACILITY: {
    severity: 'medium',
    thresholds: { days: of(7, 1, 90), percent: of(30, 1, 99), usual: of(10, 1, 10_000) },
  },
  BULK_EDIT_AFTER_SUBMIT: {
    severity: 'high',
    thresholds: { edits: of(20, 2, 10_000), minutes: of(60, 1, 1440) },
  },
  DELETE_AFTER_SUBMIT: { severity: 'high', thresholds: { minutes: of(720, 0, 43_200) } },
  LOOKUP_ABUSE: {
    severity: 'high',
    thresholds: { searches: of(30, 1, 10_000), nightExports: of(1, 1, 1000), minutes: of(60, 1, 1440) },
  },
  OFF_LIST_PASSENGER: { severity: 'medium', thresholds: {} },
  COUNT_MISMATCH: { severity: 'medium', thresholds: { heads: of(0, 0, 100) } },
  NO_DOCUMENT_GUEST: { severity: 'medium', thresholds: { newbornDays: of(28, 0, 365) } },
} as const satisfies Record<SignalCode, Default>;

/** The numbers by which a rule judges. */
export type ThresholdsOf<Signal extends SignalCode> = {
  readonly [Name in keyof (typeof signalDefaults)[Signal]['thresholds']]: number;
};

/** The thresholds of a rule as it begins, or with some of them set otherwise. */
export function thresholdsOf<Signal extends SignalCode>(
  code: Signal,
  set: Readonly<Record<string, number>> = {},
): ThresholdsOf<Signal> {
  const all = Object.entries<Threshold>(signalDefaults[code].thresholds);
  return Object.fromEntries(
    all.map(([name, { value }]) => [name, set[name] ?? value]),
  ) as ThresholdsOf<Signal>;
}

/** What is wrong with thresholds that somebody would set: one that the rule has not, or a value out of its bounds. */
export function wrongThresholds(code: SignalCode, set: Readonly<Record<string, number>>): string[] {
  const known = new Map(Object.entries<Threshold>(signalDefaults[code].thresholds));
  return Object.entries(set).flatMap(([name, value]) => {
    const bounds = known.get(name);
    return bounds && Number.isInteger(value) && value >= bounds.min && value <= bounds.max ? [] : [name];
  });
}
