import type { LateFacility, ReportFigures, ReportPunctuality, ReportResponse } from '@luutru/contracts';
import { commonLine, suppressLine, suppressLines } from './suppress-lines.js';

/** The report as leaders see it: no figure from which fewer than five guests could be told. */
export function suppressReport<Report extends Pick<ReportResponse, 'figures'>>(report: Report): Report {
  return report.figures ? { ...report, figures: suppressFigures(report.figures) } : report;
}

const tables = ['bySector', 'byDistrict', 'byFacilityKind', 'byAgeGroup', 'byNationality'] as const;

function suppressFigures(figures: ReportFigures): ReportFigures {
  const { before, yearBefore, yearToDate } = figures;
  const suppressed = tables.map((name) => ({ name, ...suppressLines(figures[name], figures.totals) }));
  return {
    ...figures,
    ...Object.fromEntries(suppressed.map(({ name, lines }) => [name, lines])),
    totals: commonLine(
      figures.totals,
      suppressed.map(({ totals }) => totals),
    ),
    before: suppressLine(before),
    yearBefore: suppressLine(yearBefore),
    yearToDate: yearToDate && suppressLine(yearToDate),
    punctuality: suppressPunctuality(figures.punctuality),
  };
}

const few = (count: number | null): boolean => count !== null && count > 0 && count < 5;
const kept = (count: number | null): number | null => (few(count) ? null : count);

function suppressPunctuality(punctuality: ReportPunctuality): ReportPunctuality {
  const { declared, late, lateFacilities } = punctuality;
  return {
    ...punctuality,
    declared: kept(declared),
    late: kept(late),
    // The rate and one of the two counts would tell the other.
    onTimeRate: few(declared) || few(late) ? null : punctuality.onTimeRate,
    lateFacilities: lateFacilities.map((facility): LateFacility => ({
      ...facility,
      declared: kept(facility.declared),
      late: kept(facility.late),
    })),
  };
}
