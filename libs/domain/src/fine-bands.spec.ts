import { fineBand } from './fine-bands.js';

const million = 1_000_000;

describe('the fine for persons not notified in time', () => {
  it.each([
    [0, '2026-01-10', undefined],
    [1, '2026-01-10', [2, 4]],
    [3, '2026-01-10', [2, 4]],
    [4, '2026-01-10', [4, 8]],
    [8, '2026-01-10', [4, 8]],
    [9, '2026-01-10', [8, 12]],
    [900, '2026-01-10', [8, 12]],
    [1, '2025-12-15', [2, 4]],
    [1, '2025-12-14', [1, 2]],
    [4, '2025-12-14', [2, 4]],
    [9, '2022-01-01', [4, 6]],
    [9, '2021-12-31', undefined],
  ])('of %d on %s', (persons, on, band) => {
    const found = fineBand(persons, on);
    expect(found && [found.from / million, found.to / million]).toEqual(band);
  });

  it('names the decree', () => {
    expect(fineBand(1, '2026-01-10')?.source).toBe('Nghị định 282/2025/NĐ-CP, Điều 10');
    expect(fineBand(1, '2025-01-10')?.source).toBe('Nghị định 144/2021/NĐ-CP');
  });
});
