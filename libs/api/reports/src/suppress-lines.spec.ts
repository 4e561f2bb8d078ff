import { lineOf } from './report-figures.factory.js';
import { commonLine, suppressLine, suppressLines } from './suppress-lines.js';

describe('figures below five', () => {
  it.each<[string, number[], (number | null)[], number | null]>([
    ['none, so nothing is hidden', [10, 20, 0], [10, 20, 0], 30],
    ['one, and the smallest other one by which the total would tell it', [3, 20, 10], [null, 20, null], 33],
    ['two, which hide each other', [3, 20, 4], [null, 20, null], 27],
    ['the only one, and the total with it', [3], [null], null],
  ])('%s', (_what, counts, shown, total) => {
    const sum = counts.reduce((all, count) => all + count, 0);
    const table = suppressLines(
      counts.map((count, at) => lineOf(`u${at}`, count)),
      lineOf('total', sum),
    );
    expect(table.lines.map(({ arrivals }) => arrivals)).toEqual(shown);
    expect(table.totals.arrivals).toBe(total);
    expect(table.lines.map(({ key }) => key)).toEqual(counts.map((_, at) => `u${at}`));
  });

  it('are not told by arrivals less the other part, nor by an average', () => {
    expect(suppressLine(lineOf('x', 30, { domestic: 28, international: 2 }))).toMatchObject({
      arrivals: 30,
      domestic: null,
      international: null,
    });
    expect(suppressLine(lineOf('x', 30, { nights: 4, averageStay: 0.2 }))).toMatchObject({
      nights: null,
      averageStay: null,
    });
  });

  it('are hidden in the totals when one table hides them there', () => {
    const whole = lineOf('total', 30);
    expect(commonLine(whole, [whole, { ...whole, nights: null }])).toEqual({ ...whole, nights: null });
    expect(commonLine(whole, [])).toEqual(whole);
  });
});
