import type { ReportLine } from '@luutru/contracts';

import type { Form } from './numbers';

export type FigureName = Exclude<keyof ReportLine, 'key' | 'label'>;

/** A column of a table; `wide` ones are left out on a phone. */
export interface FigureColumn {
  readonly name: FigureName;
  readonly form: Form;
  readonly wide?: true;
}

export const GUESTS: readonly FigureColumn[] = [
  { name: 'arrivals', form: 'count' },
  { name: 'domestic', form: 'count' },
  { name: 'international', form: 'count' },
  { name: 'overnightArrivals', form: 'count', wide: true },
  { name: 'nights', form: 'count' },
  { name: 'averageStay', form: 'average', wide: true },
];

export const EVERYTHING: readonly FigureColumn[] = [
  ...GUESTS,
  { name: 'inHouse', form: 'count', wide: true },
  { name: 'occupancy', form: 'share', wide: true },
];
