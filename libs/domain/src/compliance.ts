import type { CalendarDate } from './calendar.js';

/** How a facility keeps its duty to declare (tuân thủ), the gravest word that is true of it. */
export const complianceStates = ['neverDeclared', 'silent', 'late', 'onTime'] as const;
export type ComplianceState = (typeof complianceStates)[number];

/** Days without a declaration or a nil declaration from which on a facility is silent. */
export const silentAfterDays = 7;

/** What is known of a facility's declarations in a range of days. */
export interface ComplianceFacts {
  /** Day of the last declaration or nil declaration up to the end of the range. */
  readonly lastDeclaredOn: CalendarDate | null;
  /** Whole days from then to the end of the range. */
  readonly daysSilent: number | null;
  /** Persons declared late within the range. */
  readonly late: number;
}

export function complianceStateOf({ lastDeclaredOn, daysSilent, late }: ComplianceFacts): ComplianceState {
  if (lastDeclaredOn === null) return 'neverDeclared';
  if ((daysSilent ?? 0) >= silentAfterDays) return 'silent';
  return late > 0 ? 'late' : 'onTime';
}
