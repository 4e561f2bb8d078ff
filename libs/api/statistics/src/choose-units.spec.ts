import { NotFound } from '@luutru/http';
import { chooseUnits, type UnitChoice } from './choose-units.js';
import type { UnitRow } from './figures.repository.js';

const unit = (
  name: string,
  level: UnitRow['level'],
  parent: string | null,
  { old = true, heir = null as string | null } = {},
): UnitRow => ({
  unit: name,
  code: name.replace(/:.*/, ''),
  level,
  name: `${level} ${name}`,
  old,
  parent,
  heir,
});

const all = [
  unit('24:a', 'province', null),
  unit('213:a', 'district', '24:a'),
  unit('215:a', 'district', '24:a'),
  unit('07201:a', 'commune', '213:a', { heir: '07210:b' }),
  // Dissolved without an heir.
  unit('07204:a', 'commune', '213:a'),
  unit('07210:a', 'commune', '213:a', { heir: '07210:b' }),
  unit('07300:a', 'commune', '215:a', { heir: '07300:b' }),
  unit('24:b', 'province', null, { old: false }),
  unit('07210:b', 'commune', '24:b', { old: false }),
  unit('07300:b', 'commune', '24:b', { old: false }),
];

describe('chooseUnits', () => {
  const chosen = (choice: Partial<UnitChoice>) => chooseUnits(all, { by: 'unit', ...choice });

  it('takes both provinces where nothing is told apart', () => {
    expect(chosen({ by: 'day' })).toMatchObject({ levels: ['province'], units: ['24:a', '24:b'] });
  });

  it('lists the districts, and reads the communes that lie in none', () => {
    const { units, listed } = chosen({});
    expect(units).toEqual(['213:a', '215:a', '07210:b', '07300:b']);
    expect([...listed.keys()]).toEqual(['213', '215']);
  });

  it('lists the communes of a district', () => {
    expect([...chosen({ unitCode: '213' }).listed.keys()]).toEqual(['07201', '07204', '07210']);
  });

  it('calls a code that was used again by the name of its time', () => {
    expect(chosen({ level: 'commune' }).listed.get('07210')).toBe('commune 07210:a');
    expect(chosen({ units: '2025' }).listed.get('07210')).toBe('commune 07210:b');
  });

  it('adds communes up to what they became; a dissolved one keeps its code', () => {
    const { names } = chosen({ units: '2025' });
    expect(Object.fromEntries([...names].map(([from, { unit: to }]) => [from, to]))).toEqual({
      '07201:a': '07210:b',
      '07204:a': '07204:a',
      '07210:a': '07210:b',
      '07300:a': '07300:b',
      '07210:b': '07210:b',
      '07300:b': '07300:b',
    });
    expect(chosen({ by: 'day', units: '2025', unitCode: '07210' }).units).toEqual([
      '07201:a',
      '07210:a',
      '07210:b',
    ]);
  });

  it('knows no unit of another code', () => {
    expect(() => chosen({ unitCode: '99' })).toThrow(NotFound);
  });
});
