import type { FigureRow, Grouping, IndicatorName } from './indicators';

/** Key of the bar that holds what is too far down to be drawn by itself. */
export const OTHERS = 'others';
const MOST_BARS = 10;
const HOME = 'VNM';

/** What a chart draws and what its table lists. */
export interface OrderedRows {
  readonly drawn: readonly FigureRow[];
  readonly all: readonly FigureRow[];
}

/**
 * By the figure, the largest first and what is withheld last. Of nationalities the foreign ones are drawn: ten, and the
 * others together.
 */
export function orderRows(rows: readonly FigureRow[], by: Grouping, figure: IndicatorName): OrderedRows {
  const all = [...rows].sort((a, b) => (b[figure] ?? -1) - (a[figure] ?? -1));
  const shown = by === 'nationality' ? all.filter(({ key }) => key !== HOME) : all;
  if (shown.length <= MOST_BARS + 1) return { drawn: shown, all };
  const rest = shown.slice(MOST_BARS);
  return { drawn: [...shown.slice(0, MOST_BARS), together(rest, figure)], all };
}

/** The sum of rows, where the figure can be summed and something of it is known. */
function together(rows: readonly FigureRow[], figure: IndicatorName): FigureRow {
  const known = rows.flatMap((row) => row[figure] ?? []);
  const sum = known.reduce((total, value) => total + value, 0);
  const summable = figure !== 'averageStay' && figure !== 'occupancy' && figure !== 'loadFactor';
  if (known.length === 0) return { key: OTHERS, [figure]: null, suppressed: [figure] };
  return { key: OTHERS, [figure]: summable ? sum : null };
}
