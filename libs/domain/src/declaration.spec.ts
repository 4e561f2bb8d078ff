import fc from 'fast-check';
import { declarationWith, faultless } from './declaration.factory.js';
import { dateAt, instantAtPath, normaliseDeclaration, textAt, valueAt } from './declaration.js';

describe('normalising a declaration', () => {
  it.each([
    ['guest.fullName', ' Nguyễn  Văn\tMẫu '.normalize('NFD'), 'Nguyễn Văn Mẫu'],
    ['guest.nationality', ' vnm ', 'VNM'],
    ['guest.document.number', '024 088 000 011', '024088000011'],
    ['guest.document.number', 'c1234567', 'C1234567'],
    ['guest.document.number', ' ', null],
    ['guest.document.issuedOn', '', null],
    ['guest.visa.number', 'da 123 4567', 'DA1234567'],
    ['guest.visa.type', 'exempt', 'EXEMPT'],
    ['guest.phone', '0912 345.678', '0912345678'],
    ['guest.phone', '', null],
    ['guest.permanentAddress', '  Tổ  1 ', 'Tổ 1'],
    ['guest.permanentAddress', ' ', null],
    ['place', ' 301 ', '301'],
    ['place', '', null],
    ['reasonText', ' ', null],
    ['overrideReason', '', null],
    ['guest.fullName', ' ', ''],
    ['guardian.relation', ' mẹ ', 'mẹ'],
    ['reason', 'tourism', 'tourism'],
    ['place', 301, 301],
    ['place', null, null],
    ['guest.document', ['x '], ['x ']],
    ['toString', ' x ', 'x'],
  ])('%s %j becomes %j', (path, value, expected) => {
    expect(valueAt(normaliseDeclaration(declarationWith({ [path]: value })), path)).toEqual(expected);
  });

  it('leaves a faultless declaration as it is, and its argument too', () => {
    const untidy = declarationWith({ place: ' 301 ' });
    expect(normaliseDeclaration(faultless)).toEqual(faultless);
    expect(normaliseDeclaration(untidy)).toEqual(faultless);
    expect(untidy.place).toBe(' 301 ');
  });

  it('reaches no prototype', () => {
    const hostile = JSON.parse('{"__proto__":{"place":"9"},"guest":{"constructor":{"prototype":{"a":"b"}}}}');
    const tidied = normaliseDeclaration(hostile);
    expect(textAt(tidied, 'place')).toBeUndefined();
    expect(({} as Record<string, unknown>)['place']).toBeUndefined();
    expect(Object.keys(tidied)).toEqual(['__proto__', 'guest']);
  });

  it('changes nothing the second time, whatever the draft, and stands any depth', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 6, withBigInt: true }), (draft) => {
        const once = normaliseDeclaration(draft);
        expect(normaliseDeclaration(once)).toEqual(once);
      }),
    );
    let deep: unknown = 'x';
    for (let depth = 0; depth < 50_000; depth += 1) deep = { guest: deep };
    expect(valueAt(normaliseDeclaration(deep as object), 'guest.guest.document')).toBeUndefined();
  });
});

describe('reading a draft', () => {
  const draft = { guest: { fullName: 'Mẫu', sex: '', document: null, visa: ['x'] }, arrivedAt: 5 };

  it.each([
    ['guest.fullName', 'Mẫu'],
    ['guest.sex', undefined],
    ['guest.document.number', undefined],
    ['guest.visa.0', undefined],
    ['guest.visa.length', undefined],
    ['guest.toString', undefined],
    ['arrivedAt', undefined],
    ['place', undefined],
  ])('text at %s: %j', (path, expected) => {
    expect(textAt(draft, path)).toBe(expected);
  });

  it.each([
    [{ on: '2026-11-20' }, '2026-11-20'],
    [{ on: '2026-02-30' }, undefined],
    [{ on: 20261120 }, undefined],
    [null, undefined],
  ])('day in %j: %j', (value, expected) => {
    expect(dateAt(value, 'on')).toBe(expected);
  });

  it.each([
    [{ at: '1970-01-01T07:00:01+07:00' }, 1000],
    [{ at: '1970-01-01' }, undefined],
    ['text', undefined],
  ])('instant in %j: %j', (value, expected) => {
    expect(instantAtPath(value, 'at')).toBe(expected);
  });
});
