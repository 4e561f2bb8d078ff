import type { LateFacility, ReportFigures, ReportPunctuality, ReportResponse } from '@luutru/contracts';
import { suppressLine, suppressLines } from './suppress-lines.js';

/** The report as leaders see it: no figure from which fewer than five guests could be told. */
export function suppressReport<Report extends Pick<ReportResponse, 'figures'>>(report: Report): Report {
  return report.figures ? { ...report, figures: suppressFigures(report.figures) } : report;
}

function suppressFigures(figures: ReportFigures): ReportFigures {
  const { before, yearBefore, yearToDate } = figures;
  const totals = suppressLine(figures.totals);
  return {
    ...figures,
    totals,
    before: suppressLine(before),
    yearBefore: suppressLine(yearBefore),
    yearToDate: yearToDate && suppressLine(yearToDate),
    bySector: suppressLines(figures.bySector, totals),
    byDistrict: suppressLines(figures.byDistrict, totals),
    byFacilityKind: suppressLines(figures.byFacilityKind, totals),
    byAgeGroup: suppressLines(figures.byAgeGroup, totals),
    byNationality: suppressLines(figures.byNationality, totals),
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
