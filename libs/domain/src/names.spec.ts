import fc from 'fast-check';
import { isName, maskName, maskNumber, nameKey } from './names.js';

describe('names', () => {
  it.each([
    'Nguyễn Văn Mẫu',
    'H’Wen Êban',
    "O'Brien",
    'Nguyễn Thị A',
    'Jean-Luc St. John',
    'Gal·la',
    '김민수',
    '毛泽东',
    'محمد علي',
    'प्रिया शर्मा',
    'ΑΛΈΞΑΝΔΡΟΣ',
    'Ẩn',
    'a'.repeat(200),
    '𠮷'.repeat(200),
  ])('%j is one', (name) => {
    expect(isName(name)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '-',
    '\u0301',
    '<b>Mẫu</b>',
    'Mẫu & Co',
    'Mẫu; drop table',
    'Mẫu"',
    'Mẫu 2',
    '２Mẫu',
    'Mẫu,',
    'Mẫu\u0000',
    'Mẫu\u202E',
    'Mẫu\u200B',
    'Mẫu\uD800',
    'Mẫu 😀',
    'Mẫu\nVăn',
    `a${'\u0301'.repeat(31)}`,
    'a'.repeat(201),
    '𠮷'.repeat(201),
  ])('%j is none', (name) => {
    expect(isName(name)).toBe(false);
  });
});

describe('name key', () => {
  it.each([
    ['Nguyễn Văn Mẫu', 'nguyen van mau'],
    ['  NGUYỄN   văn-Mẫu ', 'nguyen van mau'],
    ['Nguyễn Văn Mẫu'.normalize('NFD'), 'nguyen van mau'],
    ['Đỗ Thị Đào', 'do thi dao'],
    ['H’Wen', 'hwen'],
    ["O'Brien", 'obrien'],
    ['St. John', 'st john'],
    ['Gal·la', 'gal la'],
    ['김민수', '김민수'],
    ['', ''],
  ])('of %j is %j', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('is its own key, and blind to case, form and space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
        expect(nameKey(` ${name} `)).toBe(nameKey(name));
        expect(nameKey(name.normalize('NFD'))).toBe(nameKey(name.normalize('NFC')));
      }),
    );
  });
});

describe('masks', () => {
  it.each([
    ['Nguyễn Văn Mẫu', 'N. V. M.'],
    ['đỗ gia mẫu', 'Đ. G. M.'],
    ['Jean-Luc Picard', 'J. L. P.'],
    ['’t Hooft', 'T. H.'],
    ['Nguyễn - Mẫu', 'N. M.'],
    ['김민수', '김.'],
    ['', ''],
  ])('%j shows as %j', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([
    ['024088000011', '024•••••0011'],
    ['1234567890123', '123••••••0123'],
    ['C1234567', '•••••567'],
    ['AB1234', '•••234'],
    ['12345', '•••••'],
    ['', ''],
  ])('%j shows as %j', (number, masked) => {
    expect(maskNumber(number)).toBe(masked);
  });

  it('keep the length and hide at least three characters of a number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{6,20}$/), (number) => {
        const masked = maskNumber(number);
        expect(masked).toHaveLength(number.length);
        expect(masked.match(/•/g)?.length).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof isName(text)).toBe('boolean');
        expect(maskName(text)).not.toMatch(/\p{L}{2}(?!\.)/u);
        expect(maskNumber(text)).toHaveLength(text.length);
      }),
    );
  });
});
