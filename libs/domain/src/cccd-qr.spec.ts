import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseCitizenCardQr } from './cccd-qr.js';

interface Vector {
  name: string;
  payload: string;
  ok: boolean;
  errors: string[];
  warnings: string[];
  expectedExpiry?: string | null;
}
const { asOf, vectors } = JSON.parse(
  readFileSync(new URL('../vectors/cccd-qr.json', import.meta.url), 'utf8'),
) as { asOf: string; vectors: Vector[] };

const card = '024088000011|121000011|Nguyễn Văn Mẫu|15031988|Nam|Bắc Giang|10052021';

describe('citizen card QR', () => {
  it.each(vectors)('$name', ({ payload, ok, errors, warnings, expectedExpiry }) => {
    const reading = parseCitizenCardQr(payload, asOf);
    if (!reading.ok) {
      expect({ ok, errors }).toEqual({ ok: false, errors: reading.codes });
      return;
    }
    expect(ok).toBe(true);
    expect(reading.value.warnings).toEqual(warnings);
    expect(reading.value.expectedExpiry).toBe(expectedExpiry);
    expect(reading.value.guest.fullName).toBe(reading.value.guest.fullName.normalize('NFC'));
  });

  it('gives the guest as it is declared', () => {
    expect(parseCitizenCardQr(card, asOf)).toEqual({
      ok: true,
      value: {
        guest: {
          fullName: 'Nguyễn Văn Mẫu',
          dateOfBirth: '1988-03-15',
          sex: 'male',
          nationality: 'VNM',
          document: { type: 'citizenId', number: '024088000011', issuedOn: '2021-05-10', expiresOn: null },
          permanentAddress: 'Bắc Giang',
          phone: null,
        },
        oldIdNumber: '121000011',
        expectedExpiry: '2028-03-15',
        extraFieldCount: 0,
        warnings: [],
      },
    });
  });

  it.each([
    ['the old number is empty', card.replace('121000011', ''), { oldIdNumber: null }],
    ['there is no address', card.replace('Bắc Giang', ''), { guest: { permanentAddress: null } }],
    ['two parts are added', `${card}|a|b`, { extraFieldCount: 2 }],
  ])('keeps count when %s', (_case, payload, expected) => {
    expect(parseCitizenCardQr(payload, asOf)).toMatchObject({ ok: true, value: expected });
  });

  it.each([
    ['2027-03-15', []],
    ['2028-03-15', []],
    ['2028-03-16', ['CARD_LIKELY_EXPIRED']],
  ])('on %s warns %p', (today, warnings) => {
    expect(parseCitizenCardQr(card, today)).toMatchObject({ value: { warnings } });
  });

  it('never throws and never lets markup through as a name', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...card.split('|')));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const reading = parseCitizenCardQr(parts.join('|'), asOf);
        expect(reading.ok ? reading.value.guest.fullName : '').not.toMatch(/[<>&"\d]/);
        expect(reading.ok || reading.codes.length > 0).toBe(true);
      }),
    );
  });

  it.each(['|', 'a', ' ', '\uFEFF', 'ữ', '|\u0000'])('refuses 100 kB of %j at once', (unit) => {
    const started = performance.now();
    expect(parseCitizenCardQr(unit.repeat(100_000), asOf).ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
