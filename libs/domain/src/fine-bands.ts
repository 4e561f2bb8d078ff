import type { CalendarDate } from './calendar.js';

/** A fine for not notifying lodging in time, in đồng; both bounds included. */
export interface FineBand {
  readonly from: number;
  readonly to: number;
  /** Where it is written. */
  readonly source: string;
}

interface FineRule {
  readonly validFrom: CalendarDate;
  readonly source: string;
  /** From so many persons on. */
  readonly bands: readonly { readonly persons: number; readonly from: number; readonly to: number }[];
}

const million = 1_000_000;

/**
 * What a lodging business, dormitory, clinic or coach firm is fined for persons whom it did not notify in time, oldest
 * rule first. The amounts before Decree 282/2025 were half of its own.
 */
const rules: readonly FineRule[] = [
  {
    validFrom: '2022-01-01',
    source: 'Nghị định 144/2021/NĐ-CP',
    bands: [
      { persons: 1, from: 1 * million, to: 2 * million },
      { persons: 4, from: 2 * million, to: 4 * million },
      { persons: 9, from: 4 * million, to: 6 * million },
    ],
  },
  {
    validFrom: '2025-12-15',
    source: 'Nghị định 282/2025/NĐ-CP, Điều 10',
    bands: [
      { persons: 1, from: 2 * million, to: 4 * million },
      { persons: 4, from: 4 * million, to: 8 * million },
      { persons: 9, from: 8 * million, to: 12 * million },
    ],
  },
];

/**
 * The band into which so many persons not notified in time fall, by the rule of the day; none for nobody.
 * It helps to judge a case and decides none: a decree's exceptions and the officer's grounds are not in the figures.
 */
export function fineBand(persons: number, on: CalendarDate): FineBand | undefined {
  const rule = rules.findLast(({ validFrom }) => validFrom <= on);
  const band = rule?.bands.findLast((one) => one.persons <= persons);
  return rule && band && { from: band.from, to: band.to, source: rule.source };
}
