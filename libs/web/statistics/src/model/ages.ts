import type { FigureRow, IndicatorName } from './indicators';

/** What is known of one age group: the rows of its women and men, where there are any. */
export interface AgeRow {
  readonly age: string;
  readonly male: FigureRow | undefined;
  readonly female: FigureRow | undefined;
}

/** `25-34/male` in its parts. */
export function partsOf(key: string): { age: string; sex: string } {
  const [age = '', sex = ''] = key.split('/');
  return { age, sex };
}

/** The first year of an age group; where none is known it comes last. */
export function firstYear(age: string): number {
  const year = Number.parseInt(age, 10);
  return Number.isNaN(year) ? 1000 : year;
}

/** From the youngest to those whose age is unknown; within an age as the API has them. */
export const byAge = (rows: readonly FigureRow[]): readonly FigureRow[] =>
  [...rows].sort((a, b) => firstYear(a.key) - firstYear(b.key));

/** The sides of the pyramid, the oldest on top. Who is neither written as a woman nor as a man stands in the table. */
export function pyramidOf(rows: readonly FigureRow[]): readonly AgeRow[] {
  const ages = [...new Set(byAge(rows).map(({ key }) => partsOf(key).age))].filter(
    (age) => age !== 'unknown',
  );
  return ages
    .map((age) => ({
      age,
      male: rows.find(({ key }) => key === `${age}/male`),
      female: rows.find(({ key }) => key === `${age}/female`),
    }))
    .reverse();
}

/** The value of a side; a missing row is nobody. */
export const sideOf = (row: FigureRow | undefined, figure: IndicatorName): number | null =>
  row === undefined ? 0 : (row[figure] ?? null);
