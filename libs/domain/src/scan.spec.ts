import fc from 'fast-check';
import { card, korean } from './mrz.factory.js';
import { scan } from './scan.js';

const today = '2026-11-24';

describe('scan', () => {
  const qr = '024088000011|121000011|Nguyễn Văn Mẫu|15031988|Nam|Bắc Giang|10052021';

  it.each([
    [qr, 'cccdQr', 'Nguyễn Văn Mẫu'],
    [korean.join('\r\n'), 'mrz', 'SAMPLE HANEUL'],
    [card.join('\n'), 'mrz', 'MAU VAN AN'],
  ])('knows %j as %s', (payload, captureMethod, fullName) => {
    expect(scan(payload, today)).toMatchObject({ captureMethod, guest: { fullName } });
  });

  it.each([
    ['hello', ['QR_FIELD_COUNT']],
    ['', ['QR_FIELD_COUNT']],
    ['P<VNM', ['MRZ_FORMAT']],
    [qr.replace('Mẫu', '<b>'), ['NAME_FORMAT']],
    [qr.replace('Nam|', 'M|').replace('15031988', '30021988'), ['DOB_INVALID', 'SEX_INVALID']],
  ])('refuses %j with %p', (payload, codes) => {
    expect(scan(payload, today)).toEqual({ errors: codes.map((code) => ({ path: 'payload', code })) });
  });

  it('gives a guest or errors for any text', () => {
    const fragment = fc.constantFrom(qr, ...korean, ...card, '|', '<', '\n');
    const text = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fragment), { maxLength: 5 });
    fc.assert(
      fc.property(text, (pieces) => {
        const result = scan(pieces.join(''), today);
        expect('guest' in result || result.errors.length > 0).toBe(true);
      }),
    );
  });

  it.each(['<', 'P<', '<\n', '< ', 'A<9', '|', '<|'])('refuses 100 kB of %j at once', (unit) => {
    const started = performance.now();
    expect(scan(unit.repeat(100_000 / unit.length), today)).toHaveProperty('errors');
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
