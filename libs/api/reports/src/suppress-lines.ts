import type { ReportLine } from '@luutru/contracts';

/** Figures that add up, over the lines of a table and with one another. */
const additive = [
  'arrivals',
  'overnightArrivals',
  'domestic',
  'international',
  'departures',
  'nights',
  'inHouse',
] as const;
type Additive = (typeof additive)[number];

/** Arrivals are those of the two: with two of the three known, so is the third. */
const linked = ['arrivals', 'domestic', 'international'] as const;

const least = 5;
const small = (value: number | null): boolean => value !== null && value > 0 && value < least;

/**
 * The lines of a table without cells of one to four guests, and without those from which such a cell could be worked
 * out: by the total of the column, by the sum of domestic and international, by an average.
 * @param totals what the lines add up to; shown beside them, and never changed here
 */
export function suppressLines(rows: readonly ReportLine[], totals: ReportLine): ReportLine[] {
  const lines = rows.map(hideSmall);
  for (let hidden = -1; hidden !== countHidden(lines);) {
    hidden = countHidden(lines);
    for (const line of lines) hideLinked(line, rows[lines.indexOf(line)] ?? line);
    for (const figure of additive) if (totals[figure] !== null) hideSecond(lines, figure);
  }
  return lines.map(hideDerived);
}

/** A line that stands alone, such as the total of all. */
export const suppressLine = (line: ReportLine): ReportLine => {
  const shown = hideSmall(line);
  hideLinked(shown, line);
  return hideDerived(shown);
};

function hideSmall(line: ReportLine): ReportLine {
  const shown = { ...line };
  for (const figure of additive) if (small(line[figure])) shown[figure] = null;
  return shown;
}

/** One missing of three is no secret: the smaller of the other two goes with it, if it says anything. */
function hideLinked(line: ReportLine, real: ReportLine): void {
  const missing = linked.filter((figure) => line[figure] === null && real[figure] !== null);
  if (missing.length !== 1) return;
  const parts = linked.filter((figure) => figure !== 'arrivals' && line[figure] !== null);
  const [part] = parts.sort((one, other) => (line[one] ?? 0) - (line[other] ?? 0));
  if (part) line[part] = null;
}

/** One missing in a column whose total is shown is no secret either: the smallest of the others goes with it. */
function hideSecond(lines: ReportLine[], figure: Additive): void {
  if (lines.filter((line) => line[figure] === null).length !== 1) return;
  const [next] = lines
    .filter((line) => (line[figure] ?? 0) > 0)
    .sort((one, other) => (one[figure] ?? 0) - (other[figure] ?? 0));
  if (next) next[figure] = null;
}

const countHidden = (lines: readonly ReportLine[]): number =>
  lines.reduce((count, line) => count + additive.filter((figure) => line[figure] === null).length, 0);

/** An average of what is hidden would tell it. */
const hideDerived = (line: ReportLine): ReportLine => ({
  ...line,
  averageStay: line.nights === null || line.overnightArrivals === null ? null : line.averageStay,
  occupancy: line.nights === null || line.arrivals === null ? null : line.occupancy,
});
