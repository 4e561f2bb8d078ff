import { type Filters, readFilters, writeFilters } from './filters';

const today = '2026-11-24';
const read = (address: string): Filters => {
  const params = new URLSearchParams(address);
  return readFilters((name) => params.get(name), today);
};
const written = (filters: Filters): string =>
  Object.entries(writeFilters(filters))
    .flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]))
    .join('&');

describe('filters in an address', () => {
  it('are the last 30 days of the whole province when it says nothing', () => {
    expect(read('')).toEqual({
      preset: 'days30',
      range: { from: '2026-10-26', to: today },
      sector: undefined,
      unitCode: undefined,
      units: '2023',
      figure: undefined,
      compare: 'before',
    });
    expect(written(read(''))).toBe('');
  });

  it.each([
    'range=quarter&sector=health&unit=213',
    'from=2026-02-01&to=2026-02-28&compare=year',
    'range=year&units=2025&figure=nights',
  ])('come back as they were written: %s', (address) => {
    expect(written(read(address))).toBe(address);
  });

  it.each([
    ['a range that ends before it begins', 'from=2026-03-02&to=2026-03-01'],
    ['a day that does not exist', 'from=2026-02-30&to=2026-03-01'],
    ['half a range', 'from=2026-02-01'],
    ['more than five years', 'from=2020-01-01&to=2026-01-01'],
    ['words that there are not', 'range=decade&sector=space&unit=x%27&units=1&compare=never&figure=profit'],
  ])('are the usual ones for %s', (_what, address) => {
    expect(read(address)).toEqual(read(''));
  });
});
