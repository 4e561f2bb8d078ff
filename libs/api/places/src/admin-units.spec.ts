import { adminUnits } from './admin-units.js';

describe('adminUnits', () => {
  const { units, successors } = adminUnits();
  const at = (day: string, level: string) =>
    units.filter((u) => u.level === level && u.validFrom <= day && (u.validTo === null || day < u.validTo));

  it('counts the units of the plan', () => {
    expect(at('2023-10-11', 'province')).toHaveLength(63);
    expect(at('2023-10-11', 'district')).toHaveLength(10);
    expect(at('2023-10-11', 'commune')).toHaveLength(209);
  });

  it('counts the units since July 2025', () => {
    expect(at('2025-07-01', 'province')).toHaveLength(34);
    expect(at('2025-07-01', 'district')).toHaveLength(0);
    expect(at('2025-07-01', 'commune')).toHaveLength(99);
  });

  it('gives code 24 to Bắc Giang before the reform and to Bắc Ninh after it', () => {
    const named = (day: string) => at(day, 'province').find(({ code }) => code === '24')?.name;
    expect(named('2025-06-30')).toBe('Tỉnh Bắc Giang');
    expect(named('2025-07-01')).toBe('Tỉnh Bắc Ninh');
  });

  it("maps Phường Thọ Xương to Phường Bắc Giang, whose code was another ward's before", () => {
    expect(successors.find(({ code }) => code === '07201')?.newCode).toBe('07210');
    expect(units.filter(({ code }) => code === '07210').map(({ name }) => name)).toEqual([
      'Phường Hoàng Văn Thụ',
      'Phường Bắc Giang',
    ]);
  });

  it('gives no heir to the communes merged half a year earlier', () => {
    expect(units.filter(({ validTo }) => validTo === '2025-01-01')).toHaveLength(17);
    expect(successors).toHaveLength(209 - 17);
  });

  it('names only parents and heirs that are units themselves', () => {
    const keys = new Set(units.map(({ code, validFrom }) => `${code} ${validFrom}`));
    expect(units).toHaveLength(keys.size);
    for (const { parent } of units) if (parent) expect(keys).toContain(`${parent.code} ${parent.validFrom}`);
    for (const s of successors) expect(keys).toContain(`${s.newCode} ${s.newValidFrom}`);
  });
});
