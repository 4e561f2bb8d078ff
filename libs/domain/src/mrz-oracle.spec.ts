import fc from 'fast-check';
import { parse as oracle } from 'mrz';
import { identityCard, passport } from './mrz.factory.js';
import { readMrz } from './mrz-layout.js';
import { parseMrz } from './mrz.js';

const today = '2026-11-24';
const read = (lines: readonly string[]) => parseMrz(lines.join('\n'), today);

const letters = fc.stringMatching(/^[A-Z]{1,12}$/);
const alphanumeric = fc.stringMatching(/^[A-Z0-9]{5,9}$/);
const sixDigitDate = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2026-11-24'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(2, 10).replaceAll('-', ''));

const parts = fc.record({
  name: fc.tuple(letters, letters).map(([surname, given]) => `${surname}<<${given}`),
  number: alphanumeric,
  state: fc.constantFrom('KOR', 'FRA', 'USA', 'CHN', 'JPN', 'D<<'),
  birth: sixDigitDate,
  sex: fc.constantFrom('M', 'F', '<'),
  optional: fc.constantFrom('', 'ZE184226B'),
});

describe('machine readable zone, at random', () => {
  it('reads what is written, and agrees with the package mrz', () => {
    fc.assert(
      fc.property(parts, (written) => {
        const lines = passport(written);
        const reading = read(lines);
        const { valid, fields } = oracle(lines);
        expect(valid).toBe(true);
        if (!reading.ok) throw new Error(reading.codes.join());
        const { surname, givenNames, guest } = reading.value;
        expect([surname, givenNames, guest.document.number]).toEqual([
          fields.lastName,
          fields.firstName,
          fields.documentNumber,
        ]);
        expect(guest.dateOfBirth?.slice(2).replaceAll('-', '')).toBe(written.birth);
      }),
    );
  });

  it('judges check digits as the package mrz does when a character is changed', () => {
    const change = fc.tuple(fc.nat({ max: 43 }), fc.constantFrom(...'0123456789ABCXYZ<'));
    fc.assert(
      fc.property(parts, change, (written, [position, character]) => {
        const [names = '', line = ''] = passport(written);
        const changed = line.slice(0, position) + character + line.slice(position + 1);
        const details = oracle([names, changed]).details.filter(({ field }) => field?.endsWith('CheckDigit'));
        const digitsValid = details.every(({ valid }) => valid);
        expect(readMrz(`${names}\n${changed}`)?.checked).toBe(digitsValid);
      }),
    );
  });

  it('round-trips cards', () => {
    fc.assert(
      fc.property(parts, fc.stringMatching(/^[A-Z0-9]{5,14}$/), (written, number) => {
        const state = written.state === 'D<<' ? 'DEU' : written.state;
        const lines = identityCard({ ...written, issuer: written.state, optional: '', number });
        expect(read(lines)).toMatchObject({
          ok: true,
          value: { guest: { nationality: state, document: { number } } },
        });
      }),
    );
  });
});
