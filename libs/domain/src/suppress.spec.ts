import fc from 'fast-check';
import type { FigureRow, Grouping, IndicatorName } from './figures.js';
import { smallestShown, suppress } from './suppress.js';

const summed = [
  'arrivals',
  'overnightArrivals',
  'international',
  'domestic',
  'departures',
  'nights',
  'inHouse',
  'caregivers',
  'roomDaysUsed',
  'passengers',
] as const;
type Count = (typeof summed)[number];

const nothing = {
  label: null,
  suppressed: [] as IndicatorName[],
  averageStay: null,
  occupancy: null,
  rooms: null,
  trips: null,
  overnightTrips: null,
  seatsOffered: null,
  loadFactor: null,
};

function row(key: string, said: Partial<Record<Count, number>>): FigureRow {
  const { international = 0, domestic = 0 } = said;
  const arrivals = international + domestic;
  const filled = {
    ...Object.fromEntries(summed.map((name) => [name, 0])),
    arrivals,
    overnightArrivals: arrivals,
    ...said,
  };
  const { nights = 0, overnightArrivals = 0 } = filled as Partial<Record<Count, number>>;
  return {
    ...nothing,
    ...filled,
    key,
    averageStay: overnightArrivals ? nights / overnightArrivals : null,
  } as FigureRow;
}

const totalOf = (rows: FigureRow[], last = false): FigureRow =>
  row(
    '',
    Object.fromEntries(
      summed.map((name) => [
        name,
        last && name === 'inHouse'
          ? (rows.at(-1)?.inHouse ?? 0)
          : rows.reduce((sum, one) => sum + (one[name] ?? 0), 0),
      ]),
    ),
  );

describe('suppress', () => {
  const hidden = (rows: FigureRow[], by: Grouping = 'unit'): Record<string, IndicatorName[]> => {
    const shown = suppress(rows, totalOf(rows), by);
    return Object.fromEntries(
      [...shown.rows, { ...shown.totals, key: 'total' }].map((one) => [one.key, [...one.suppressed].sort()]),
    );
  };

  it.each([0, 5, 6, 1000])('shows %i', (departures) => {
    expect(hidden([row('a', { departures }), row('b', { departures: 50 })])).toEqual({
      a: [],
      b: [],
      total: [],
    });
  });

  it.each([1, 2, 3, 4])('withholds %i, and the next smallest beside it', (departures) => {
    const rows = [row('a', { departures }), row('b', { departures: 900 }), row('c', { departures: 50 })];
    expect(hidden(rows)).toEqual({ a: ['departures'], b: [], c: ['departures'], total: [] });
  });

  it('withholds the total where there is no other row', () => {
    expect(hidden([row('a', { departures: 3 }), row('b', {})])).toEqual({
      a: ['departures'],
      b: [],
      total: ['departures'],
    });
  });

  it('withholds three rows where two come to less than five', () => {
    const rows = [
      row('a', { nights: 1 }),
      row('b', { nights: 2 }),
      row('c', { nights: 7 }),
      row('d', { nights: 9 }),
    ];
    expect(hidden(rows)).toEqual({ a: ['nights'], b: ['nights'], c: ['nights'], d: [], total: [] });
  });

  it('withholds the domestic guests where the few international ones are, and both in a second row', () => {
    const rows = [
      row('a', { international: 2, domestic: 90 }),
      row('b', { international: 30, domestic: 60 }),
      row('c', { international: 40, domestic: 10 }),
    ];
    const both = ['domestic', 'international'];
    expect(hidden(rows)).toEqual({ a: both, b: both, c: [], total: [] });
  });

  it('withholds the average with the nights, so that they cannot be multiplied', () => {
    const rows = [row('a', { domestic: 20, nights: 3 }), row('b', { domestic: 30, nights: 80 })];
    const shown = suppress(rows, totalOf(rows), 'unit');
    expect(shown.rows.map(({ averageStay }) => averageStay)).toEqual([null, null]);
    expect(shown.totals.averageStay).toBeCloseTo(83 / 50);
  });

  it('withholds who came and left where a few guests are in house', () => {
    const day = (key: string, inHouse: number, overnightArrivals: number, departures: number): FigureRow =>
      row(key, { inHouse, nights: inHouse, domestic: overnightArrivals, overnightArrivals, departures });
    const rows = [day('1', 30, 10, 10), day('2', 3, 20, 47), day('3', 40, 37, 0), day('4', 45, 10, 5)];
    const shown = suppress(rows, totalOf(rows, true), 'day').rows;
    expect(shown.map(({ inHouse }) => inHouse)).toEqual([null, null, 40, 45]);
    expect(shown[2]?.suppressed).toEqual(expect.arrayContaining(['overnightArrivals', 'departures']));
  });

  const small = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
    fc.integer({ min: 0, max: 60 }),
  );
  const cells = fc.record({
    international: small,
    domestic: small,
    departures: small,
    nights: small,
    inHouse: small,
    caregivers: small,
    roomDaysUsed: small,
    passengers: small,
  });

  it('lets nobody compute a withheld figure of units, ages or nationalities', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 7 }), (said) => {
        const rows = said.map((one, at) => row(String(at), one));
        expectSafe(rows, totalOf(rows), 'unit');
      }),
      { numRuns: 400 },
    );
  });

  it('lets nobody compute a withheld figure of days, which go on from one to the next', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.array(cells, { minLength: 1, maxLength: 7 }),
        (begin, said) => {
          let inHouse = begin;
          const rows = said.map((one, at) => {
            const came = one.international + one.domestic;
            const departures = Math.min(one.departures, inHouse + came);
            inHouse += came - departures;
            return row(String(at), { ...one, departures, inHouse, nights: inHouse });
          });
          expectSafe(rows, totalOf(rows, true), 'day');
        },
      ),
      { numRuns: 400 },
    );
  });

  it('lets nobody compute the guests by day from the others', () => {
    const rows = [
      row('a', { domestic: 40, overnightArrivals: 38 }),
      row('b', { domestic: 60, overnightArrivals: 60 }),
    ];
    const few = ['averageStay', 'overnightArrivals'];
    expect(hidden(rows)).toEqual({ a: few, b: [], total: few });
  });
});

/** Solves every equation that a reader knows, with what is shown filled in, and finds no withheld figure determined. */
function expectSafe(rows: FigureRow[], totals: FigureRow, by: Grouping): void {
  const lines = [...rows, totals];
  const result = suppress(rows, totals, by);
  const shown = [...result.rows, result.totals];
  const unknown: string[] = [];
  const isUnknown = (at: number, name: Count): boolean => shown[at]?.suppressed.includes(name) ?? false;
  const nameOf = (at: number, name: Count): string => `${at} ${name}`;
  const wrong: string[] = [];
  lines.forEach((line, at) => {
    for (const name of summed) {
      const value = line[name] ?? 0;
      if (isUnknown(at, name)) unknown.push(nameOf(at, name));
      else if (shown[at]?.[name] !== value || (value > 0 && value < smallestShown))
        wrong.push(nameOf(at, name));
    }
    if (shown[at]?.averageStay !== null && (isUnknown(at, 'nights') || isUnknown(at, 'overnightArrivals')))
      wrong.push(`${at} averageStay`);
  });
  expect(wrong).toEqual([]);
  const last = lines.length - 1;
  const equations: [number, Count, number][][] = [];
  lines.forEach((_, at) =>
    equations.push([
      [at, 'arrivals', 1],
      [at, 'international', -1],
      [at, 'domestic', -1],
    ]),
  );
  for (const name of summed)
    if (by !== 'day' || name !== 'inHouse')
      equations.push(lines.map((_, at) => [at, name, at === last ? -1 : 1]));
  if (by === 'day') {
    equations.push([
      [last, 'inHouse', 1],
      [last - 1, 'inHouse', -1],
    ]);
    for (let at = 0; at < last; at++) {
      equations.push([
        [at, 'nights', 1],
        [at, 'inHouse', -1],
      ]);
      if (at > 0)
        equations.push([
          [at, 'inHouse', 1],
          [at - 1, 'inHouse', -1],
          [at, 'overnightArrivals', -1],
          [at, 'departures', 1],
        ]);
    }
  }
  const matrix = equations.map((terms) =>
    unknown.map((name) =>
      terms.reduce((sum, [at, count, factor]) => (nameOf(at, count) === name ? sum + factor : sum), 0),
    ),
  );
  const values = new Map(
    lines.flatMap((line, at) => summed.map((name) => [nameOf(at, name), line[name] ?? 0])),
  );
  const solved = determined(matrix).map((at) => unknown[at] ?? '');
  expect(solved.filter((name) => (values.get(name) ?? 0) > 0)).toEqual([]);
}

/** The columns whose unknown has one value only, by elimination (Gauss and Jordan). */
function determined(matrix: number[][]): number[] {
  const rows = matrix.map((line) => [...line]);
  const columns = rows[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < columns && rank < rows.length; column++) {
    const pivot = rows.findIndex((line, at) => at >= rank && Math.abs(line[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot] ?? [], rows[rank] ?? []];
    const lead = rows[rank] ?? [];
    const by = lead[column] ?? 1;
    for (let at = 0; at < columns; at++) lead[at] = (lead[at] ?? 0) / by;
    rows.forEach((line, index) => {
      const factor = line[column] ?? 0;
      if (index === rank || Math.abs(factor) < 1e-9) return;
      for (let at = 0; at < columns; at++) line[at] = (line[at] ?? 0) - factor * (lead[at] ?? 0);
    });
    rank++;
  }
  return rows
    .slice(0, rank)
    .map((line) => line.flatMap((value, at) => (Math.abs(value) > 1e-9 ? [at] : [])))
    .flatMap((used) => (used.length === 1 ? used : []));
}
