import { formatPlate, isPlate, normalisePlate } from './plates.js';

describe('number plates', () => {
  it.each([
    ['98B-012.34', '98B01234', '98B-012.34'],
    ['98b01234', '98B01234', '98B-012.34'],
    [' 98B 012.34 ', '98B01234', '98B-012.34'],
    ['29B-123.45', '29B12345', '29B-123.45'],
    ['98LD-001.23', '98LD00123', '98LD-001.23'],
    ['98B1-012.34', '98B101234', '98B1-012.34'],
    ['98B-1234', '98B1234', '98B-1234'],
    ['99KT-5678', '99KT5678', '99KT-5678'],
  ])('%p is stored as %p and shown as %p', (written, stored, shown) => {
    expect(isPlate(written)).toBe(true);
    expect(normalisePlate(written)).toBe(stored);
    expect(formatPlate(stored)).toBe(shown);
    expect(isPlate(shown)).toBe(true);
    expect(normalisePlate(shown)).toBe(stored);
  });

  it.each([
    '98I-012.34',
    '00B-012.34',
    '98B-012.345',
    '',
    '98B',
    '13B-012.34',
    '98B-01.234',
    '98B--01234',
    '1e9',
  ])('%p is no plate', (text) => {
    expect(isPlate(text)).toBe(false);
  });
});
