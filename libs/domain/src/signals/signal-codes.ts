/** What the police are told of by itself (dấu hiệu). Each is a doubt for a person to look into, never a verdict. */
export const signalCodes = [
  'WATCHLIST_HIT',
  'OVERLAP_STAY',
  'IMPOSSIBLE_TRAVEL',
  'SAME_DOC_DIFFERENT_PERSON',
  'NOT_IN_POPDB',
  'POPDB_MISMATCH',
  'POPDB_DECEASED',
  'DOC_EXPIRED',
  'DOC_LIKELY_EXPIRED',
  'VISA_EXPIRED',
  'OVERSTAY_FOREIGN',
  'PID_INCONSISTENT',
  'MINOR_UNACCOMPANIED',
  'FREQUENT_SHORT_STAYS',
  'ROOM_OVERCAPACITY',
  'STAY_OVER_30_DAYS',
  'LATE_DECLARATION',
  'CHRONIC_LATE',
  'SILENT_FACILITY',
  'BULK_EDIT_AFTER_SUBMIT',
  'DELETE_AFTER_SUBMIT',
  'LOOKUP_ABUSE',
  'OFF_LIST_PASSENGER',
  'COUNT_MISMATCH',
  'NO_DOCUMENT_GUEST',
] as const;
export type SignalCode = (typeof signalCodes)[number];

/** How soon a signal wants to be looked at (mức độ), the most urgent first. */
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Where an alert is in its life (trạng thái cảnh báo). */
export const alertStates = ['new', 'assigned', 'confirmed', 'falsePositive', 'closed'] as const;
export type AlertState = (typeof alertStates)[number];

/** What an officer may find an alert to be. */
export const alertOutcomes = ['confirmed', 'falsePositive'] as const;
export type AlertOutcome = (typeof alertOutcomes)[number];

/** Where a watch-list entry is in its life; an entry whose day has passed is `expired` without anybody's doing. */
export const watchStates = ['proposed', 'active', 'expired', 'revoked'] as const;
export type WatchState = (typeof watchStates)[number];
