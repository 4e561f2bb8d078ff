import type { FilterState } from '../filters/filter-state';
import type { FiguresQuery, Grouping } from '../model/indicators';
import type { Range } from '../model/ranges';

/** A question about what the page's filters choose. Reads signals. */
export function queryFor(
  state: FilterState,
  by: Grouping,
  change: { range?: Range; sector?: FiguresQuery['sector'] } = {},
): FiguresQuery {
  const { unitCode, units } = state.filters();
  const { from, to } = change.range ?? state.range();
  return {
    from,
    to,
    by,
    sector: change.sector ?? state.sector(),
    unitCode: units === '2023' ? unitCode : undefined,
    units,
  };
}
