import type { ComplianceOrder, ComplianceSummary, FacilityCompliance } from '@luutru/contracts';
import { type CalendarDate, complianceStateOf, daysBetween, fineBand, judgeLicences } from '@luutru/domain';
import type { FilingRow } from './compliance.repository.js';

/** What the figures of a facility mean on a day. The fine is that of the law on the day of the last late declaration. */
export function judgeCompliance(row: FilingRow, on: CalendarDate): FacilityCompliance {
  const declared = row.filed - row.cancelled;
  const daysSilent = row.last_on === null ? null : daysBetween(row.last_on, on);
  return {
    facilityId: row.id,
    facilityName: row.name,
    sector: row.sector,
    facilityStatus: row.status,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    state: complianceStateOf({ lastDeclaredOn: row.last_on, daysSilent, late: row.late }),
    declared,
    late: row.late,
    onTimeRate: declared > 0 ? (declared - row.late) / declared : null,
    medianMinutesLate: row.median,
    worstMinutesLate: row.worst,
    lastDeclaredOn: row.last_on,
    daysSilent,
    licenceExpired: judgeLicences(row.sector, row.licences, on).includes('LICENCE_EXPIRED'),
    fine: fineBand(row.late, row.last_late_on ?? on) ?? null,
  };
}

export function summarise(facilities: readonly FacilityCompliance[]): ComplianceSummary {
  const of = (test: (one: FacilityCompliance) => boolean): number => facilities.filter(test).length;
  const sum = (figure: 'declared' | 'late'): number => facilities.reduce((all, one) => all + one[figure], 0);
  const personsDeclared = sum('declared');
  const personsLate = sum('late');
  return {
    facilities: facilities.length,
    onTime: of(({ state }) => state === 'onTime'),
    late: of(({ state }) => state === 'late'),
    silent: of(({ state }) => state === 'silent'),
    neverDeclared: of(({ state }) => state === 'neverDeclared'),
    licenceExpired: of(({ licenceExpired }) => licenceExpired),
    personsDeclared,
    personsLate,
    onTimeRate: personsDeclared > 0 ? (personsDeclared - personsLate) / personsDeclared : null,
  };
}

/** The figure by which a list is sorted, the gravest the smallest; a facility without one comes last. */
const gravity: Readonly<Record<Exclude<ComplianceOrder, 'name'>, (one: FacilityCompliance) => number>> = {
  late: ({ late }) => -late,
  onTimeRate: ({ onTimeRate }) => onTimeRate ?? 2,
  daysSilent: ({ daysSilent }) => -(daysSilent ?? Number.MAX_SAFE_INTEGER),
};

const alphabet = new Intl.Collator('vi', { numeric: true });

/** A total order, so that a page can begin where the one before it ended. */
export function inOrder(order: ComplianceOrder): (a: FacilityCompliance, b: FacilityCompliance) => number {
  const of = order === 'name' ? () => 0 : gravity[order];
  return (a, b) =>
    of(a) - of(b) ||
    alphabet.compare(a.facilityName, b.facilityName) ||
    (a.facilityId < b.facilityId ? -1 : 1);
}
