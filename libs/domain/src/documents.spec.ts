import fc from 'fast-check';
import { isDocumentNumber, isOldIdNumber, isPassportNumber, isVisaNumber } from './documents.js';

describe('numbers of papers', () => {
  it.each([
    ['C1234567', 'VNM', true],
    ['K0012345', 'VNM', true],
    ['P12345678', 'VNM', true],
    ['C123456', 'VNM', false],
    ['C123456789', 'VNM', false],
    ['c1234567', 'VNM', false],
    ['12345678', 'VNM', false],
    ['CC123456', 'VNM', false],
    ['M00112233', 'KOR', true],
    ['12345', 'USA', true],
    ['ABCDE1234567890', 'USA', true],
    ['1234', 'USA', false],
    ['ABCDE12345678901', 'USA', false],
    ['M-123456', 'USA', false],
    ['M00112233', undefined, true],
  ])('passport %s of %s: %p', (number, nationality, expected) => {
    expect(isPassportNumber(number, nationality)).toBe(expected);
  });

  it.each([
    ['121000011', true],
    ['12100001', false],
    ['1210000111', false],
    ['12100001A', false],
  ])('old card %s: %p', (number, expected) => {
    expect(isOldIdNumber(number)).toBe(expected);
  });

  it.each([
    ['123/2015', true],
    ['TT-123.456', true],
    ['Đ123', true],
    ['12', false],
    ['-12', false],
    ['a'.repeat(30), true],
    ['a'.repeat(31), false],
    ['<script>', false],
    ['12 34', false],
  ])('other paper %s: %p', (number, expected) => {
    expect(isDocumentNumber(number)).toBe(expected);
  });

  it.each([
    ['DA1234567', true],
    ['12345', true],
    ['1234', false],
    ['DA-12345', false],
    ['A'.repeat(21), false],
  ])('visa %s: %p', (number, expected) => {
    expect(isVisaNumber(number)).toBe(expected);
  });

  it('never throw, and read 100 kB at once', () => {
    const readers = [
      isOldIdNumber,
      isDocumentNumber,
      isVisaNumber,
      (text: string) => isPassportNumber(text, 'VNM'),
    ];
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...readers), (text, read) => {
        expect(read(text) && /[^\p{L}\d/.-]/u.test(text)).toBe(false);
      }),
    );
    const started = performance.now();
    for (const read of readers)
      for (const unit of ['1', 'A', '/']) expect(read(unit.repeat(100_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
