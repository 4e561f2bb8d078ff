import fc from 'fast-check';
import { contradictions, parsePersonalNumber } from './personal-number.js';

describe('personal number', () => {
  it.each([
    ['024088000011', '024', 'male', 1988],
    ['024190000014', '024', 'female', 1990],
    ['027206000013', '027', 'male', 2006],
    ['024303000012', '024', 'female', 2003],
    ['001400000001', '001', 'male', 2100],
    ['096599000001', '096', 'female', 2199],
    ['079601000001', '079', 'male', 2201],
    ['079701000001', '079', 'female', 2201],
    ['079801000001', '079', 'male', 2301],
    ['079999000001', '079', 'female', 2399],
  ])('%s: registered at %s, %s, born %i', (number, registeredAt, sex, birthYear) => {
    expect(parsePersonalNumber(number)).toEqual({
      ok: true,
      value: { number, registeredAt, sex, birthYear },
      warnings: [],
    });
  });

  it.each(['100088000011', '601088000011', '999088000011'])('%s was registered abroad', (number) => {
    expect(parsePersonalNumber(number)).toMatchObject({ ok: true, warnings: ['PID_COUNTRY_CODE'] });
  });

  it.each(['003', '000', '005', '007', '097', '099', '018', '039'])('%s is no province', (province) => {
    expect(parsePersonalNumber(`${province}088000011`)).toEqual({ ok: false, code: 'PID_PROVINCE_UNKNOWN' });
  });

  it.each([
    '',
    '02408800001',
    '0240880000111',
    '02408800001a',
    ' 024088000011',
    '024088000011\n',
    '０２４０８８００００１１',
  ])('%j has not twelve digits', (text) => {
    expect(parsePersonalNumber(text)).toEqual({ ok: false, code: 'PID_FORMAT' });
  });

  it('knows 63 provinces', () => {
    const known = Array.from({ length: 100 }, (_, code) => `0${String(code).padStart(2, '0')}088000011`);
    expect(known.filter((number) => parsePersonalNumber(number).ok)).toHaveLength(63);
  });

  it.each([
    [{ birthYear: 1988, sex: 'male' }, []],
    [{ birthYear: 1985, sex: 'male' }, ['PID_BIRTHYEAR_MISMATCH']],
    [{ birthYear: 1888, sex: 'male' }, ['PID_BIRTHYEAR_MISMATCH']],
    [{ birthYear: 1988, sex: 'female' }, ['PID_SEX_MISMATCH']],
    [{ birthYear: 2088, sex: 'female' }, ['PID_BIRTHYEAR_MISMATCH', 'PID_SEX_MISMATCH']],
    [{ birthYear: 1988, sex: 'unspecified' }, []],
    [{}, []],
  ] as const)('024088000011 of %o: %p', (person, expected) => {
    const reading = parsePersonalNumber('024088000011');
    expect(reading.ok && contradictions(reading.value, person)).toEqual(expected);
  });

  it('never throws, and reads only twelve ASCII digits', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^\d{12}$/)), (text) => {
        expect(parsePersonalNumber(text).ok && !/^[0-9]{12}$/.test(text)).toBe(false);
      }),
    );
  });
});
