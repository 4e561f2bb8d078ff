import { isCalendarDate, type Sector, sectors } from '@luutru/domain';

import type { IndicatorName } from './indicators';
import { COLUMNS } from './key-figures';
import { LONGEST_DAYS, PRESETS, type Preset, type Range, lengthOf, rangeOf } from './ranges';

export const COMPARISONS = ['before', 'year'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What the figures of a page are of. */
export interface Filters {
  /** Absent: the range was chosen day by day. */
  readonly preset: Preset | undefined;
  readonly range: Range;
  /** Absent: all trades. */
  readonly sector: Sector | undefined;
  /** A district; absent: the whole province. */
  readonly unitCode: string | undefined;
  /** Units as they stood before July 2025, or since. */
  readonly units: '2023' | '2025';
  /** The figure that is drawn; absent: the trade's first. */
  readonly figure: IndicatorName | undefined;
  /** What the line of the days is laid beside. */
  readonly compare: Comparison;
}

export type FilterParams = Readonly<Record<string, string | null>>;

const ofList = <One extends string>(list: readonly One[], text: string | null): One | undefined =>
  list.find((one) => one === text);

function customRange(from: string | null, to: string | null): Range | undefined {
  if (!from || !to || !isCalendarDate(from) || !isCalendarDate(to) || to < from) return undefined;
  return lengthOf({ from, to }) <= LONGEST_DAYS ? { from, to } : undefined;
}

/** Reads an address; what it does not say, or says wrongly, is the usual: the last 30 days of the whole province. */
export function readFilters(param: (name: string) => string | null, today: string): Filters {
  const custom = customRange(param('from'), param('to'));
  const preset = custom ? undefined : (ofList(PRESETS, param('range')) ?? 'days30');
  const unit = param('unit');
  return {
    preset,
    range: custom ?? rangeOf(preset ?? 'days30', today),
    sector: ofList(sectors, param('sector')),
    unitCode: unit && /^\d{2,5}$/.test(unit) ? unit : undefined,
    units: param('units') === '2025' ? '2025' : '2023',
    figure: ofList(Object.values(COLUMNS).flat(), param('figure')),
    compare: ofList(COMPARISONS, param('compare')) ?? 'before',
  };
}

/** The parameters of an address; the usual is left out, so that an address says what is special about it. */
export function writeFilters(filters: Filters): FilterParams {
  const { preset, range, sector, unitCode, units, figure, compare } = filters;
  return {
    range: preset === undefined || preset === 'days30' ? null : preset,
    from: preset === undefined ? range.from : null,
    to: preset === undefined ? range.to : null,
    sector: sector ?? null,
    unit: unitCode ?? null,
    units: units === '2023' ? null : units,
    figure: figure ?? null,
    compare: compare === 'before' ? null : compare,
  };
}
