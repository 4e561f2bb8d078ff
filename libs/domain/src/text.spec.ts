import fc from 'fast-check';
import { maskName, nameKey } from './names.js';
import { hasForbiddenCharacter, normaliseUnicode, tidyNumber, tidyPhone, tidyText } from './text.js';

describe('forbidden characters', () => {
  it.each([
    ['NUL', '\u0000'],
    ['backspace', '\u0008'],
    ['vertical tab', '\u000B'],
    ['escape', '\u001B'],
    ['DEL', '\u007F'],
    ['a C1 control', '\u0085'],
    ['a right-to-left override', '\u202E'],
    ['an isolate', '\u2066'],
    ['a lone high surrogate', '\uD83D'],
    ['a lone low surrogate', '\uDE00'],
    ['heaped marks', '\u0301'.repeat(31)],
  ])('%s is one', (_name, character) => {
    expect(hasForbiddenCharacter(`Mẫu${character}Văn`)).toBe(true);
  });

  it.each([
    ['Vietnamese', 'Nguyễn Văn Mẫu'],
    ['decomposed Vietnamese', 'Nguyễn Văn Mẫu'.normalize('NFD')],
    ['line ends and tabs', 'a\tb\r\nc'],
    ['a byte order mark', '\uFEFF024'],
    ['an emoji', '😀'],
    ['Arabic', 'محمد'],
    ['thirty marks', `a${'\u0301'.repeat(30)}`],
    ['nothing', ''],
  ])('%s has none', (_name, text) => {
    expect(hasForbiddenCharacter(text)).toBe(false);
  });
});

describe('tidy', () => {
  it.each([
    ['text', tidyText, ' \u00A0Nguyễn \t Văn\r\nMẫu ', 'Nguyễn Văn Mẫu'],
    ['decomposed text', tidyText, 'Mẫu'.normalize('NFD'), 'Mẫu'],
    ['a number', tidyNumber, ' c 1234\t567 ', 'C1234567'],
    ['a telephone number', tidyPhone, '+84 (0)91.234-5678', '+840912345678'],
    ['nothing', tidyText, ' \n ', ''],
  ])('%s', (_what, tidy, text, expected) => {
    expect(tidy(text)).toBe(expected);
  });

  it.each([tidyText, tidyNumber, tidyPhone])('changes nothing the second time: %p', (tidy) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text));
      }),
    );
  });
});

describe('hostile text', () => {
  const heaps = ['\u0316\u0301', '\u0301', ' ', '\u00A0a', '-', '\uD800', 'ẫ', '\u202E'];

  it.each(heaps)('100 kB of %j is dealt with at once', (unit) => {
    const text = `a${unit.repeat(100_000 / unit.length)}`;
    const started = performance.now();
    for (const treat of [tidyText, tidyNumber, tidyPhone, nameKey, maskName, hasForbiddenCharacter])
      treat(text);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('leaves heaped marks as they are and puts fewer in order', () => {
    const marks = (count: number) => `a${'\u0301'.repeat(count)}\u0316`;
    expect(normaliseUnicode(marks(30), 'NFD')).toBe(marks(30));
    expect(normaliseUnicode(marks(29), 'NFD')).toBe(`a\u0316${'\u0301'.repeat(29)}`);
  });
});
