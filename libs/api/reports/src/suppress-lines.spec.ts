import { lineOf } from './report-figures.factory.js';
import { suppressLine, suppressLines } from './suppress-lines.js';

const arrivals = (lines: { arrivals: number | null }[]): (number | null)[] =>
  lines.map((line) => line.arrivals);

describe('figures below five', () => {
  it.each<[string, number[], (number | null)[]]>([
    ['none, so nothing is hidden', [10, 20, 0], [10, 20, 0]],
    ['one, and the smallest other one by which the total would tell it', [3, 20, 10], [null, 20, null]],
    ['one beside nothing at all: there is no other that could be hidden', [3, 0, 0], [null, 0, 0]],
    ['two, which hide each other', [3, 20, 4], [null, 20, null]],
    ['five is enough', [5, 4, 30, 1], [5, null, 30, null]],
  ])('%s', (_what, counts, shown) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const lines = suppressLines(
      counts.map((count, at) => lineOf(`u${at}`, count)),
      suppressLine(lineOf('total', total)),
    );
    expect(arrivals(lines)).toEqual(shown);
  });

  it('are not told by arrivals less the other part', () => {
    expect(suppressLine(lineOf('x', 30, { domestic: 28, international: 2 }))).toMatchObject({
      arrivals: 30,
      domestic: null,
      international: null,
    });
  });

  it('are not told by an average', () => {
    expect(
      suppressLine(lineOf('x', 30, { nights: 4, overnightArrivals: 8, averageStay: 0.5 })),
    ).toMatchObject({
      nights: null,
      averageStay: null,
      occupancy: null,
    });
  });

  /** Whoever knows every rule of the table tries to find a hidden cell out, by columns and by parts. */
  it('cannot be worked out, over a thousand tables', () => {
    let seed = 7;
    const random = (below: number): number =>
      (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    for (let table = 0; table < 1000; table++) {
      const rows = Array.from({ length: 2 + random(8) }, (_, at) => {
        const [domestic, international] = [random(3) ? random(40) : random(6), random(3) ? random(6) : 0];
        return lineOf(`u${at}`, domestic + international, { domestic, international });
      });
      const sum = (figure: 'arrivals' | 'domestic' | 'international'): number =>
        rows.reduce((total, row) => total + (row[figure] ?? 0), 0);
      const total = suppressLine(
        lineOf('total', sum('arrivals'), { domestic: sum('domestic'), international: sum('international') }),
      );
      const shown = suppressLines(rows, total);
      for (const figure of ['arrivals', 'domestic', 'international'] as const) {
        const hidden = shown.filter((line) => line[figure] === null);
        if (total[figure] !== null && total[figure] > 0 && hidden.length === 1)
          expect(shown.filter((line) => (line[figure] ?? 0) > 0)).toEqual([]);
      }
      for (const line of shown) {
        const hidden = [line.arrivals, line.domestic, line.international].filter((value) => value === null);
        expect(hidden.length).not.toBe(1);
      }
    }
  });
});
