import type { ReportLine } from '@luutru/contracts';
import { type FigureRow, type Indicators, suppress } from '@luutru/domain';

/** What a report does not tell of each line. */
const untold = {
  caregivers: null,
  rooms: null,
  trips: null,
  overnightTrips: null,
  passengers: null,
  seatsOffered: null,
  loadFactor: null,
} as const satisfies Partial<Indicators>;

const rowOf = (line: ReportLine): FigureRow => ({ ...untold, ...line, suppressed: [] });

/** The line with what is left of its figures. */
const shownOf = (line: ReportLine, row: Indicators): ReportLine => ({
  key: line.key,
  label: line.label,
  arrivals: row.arrivals,
  overnightArrivals: row.overnightArrivals,
  domestic: row.domestic,
  international: row.international,
  departures: row.departures,
  nights: row.nights,
  averageStay: row.averageStay,
  inHouse: row.inHouse,
  roomDaysUsed: row.roomDaysUsed,
  occupancy: row.occupancy,
});

/** The lines of a table, and what they add up to, without small figures and without what would give them away. */
export function suppressLines(
  lines: readonly ReportLine[],
  totals: ReportLine,
): { lines: ReportLine[]; totals: ReportLine } {
  const { rows, totals: total } = suppress(lines.map(rowOf), rowOf(totals), 'unit');
  return {
    lines: lines.map((line, at) => shownOf(line, rows[at] as FigureRow)),
    totals: shownOf(totals, total),
  };
}

/** A line that stands alone, such as that of the period before. */
export const suppressLine = (line: ReportLine): ReportLine => suppressLines([], line).totals;

/** A line in which every figure is left that is left in each of the others: the same totals, seen from each table. */
export function commonLine(line: ReportLine, others: readonly ReportLine[]): ReportLine {
  const kept = (name: Exclude<keyof ReportLine, 'key' | 'label'>): number | null =>
    others.some((other) => other[name] === null) ? null : line[name];
  return {
    key: line.key,
    label: line.label,
    arrivals: kept('arrivals'),
    overnightArrivals: kept('overnightArrivals'),
    domestic: kept('domestic'),
    international: kept('international'),
    departures: kept('departures'),
    nights: kept('nights'),
    averageStay: kept('averageStay'),
    inHouse: kept('inHouse'),
    roomDaysUsed: kept('roomDaysUsed'),
    occupancy: kept('occupancy'),
  };
}
