import { findNationality } from './find-nationality.js';

describe('a nationality', () => {
  it.each([
    ['VNM', 'VNM'],
    ['vn', 'VNM'],
    ['Việt Nam', 'VNM'],
    ['viet nam', 'VNM'],
    ['Vietnam', 'VNM'],
    ['Hàn Quốc', 'KOR'],
    ['South Korea', 'KOR'],
    ['Mỹ', 'USA'],
    ['Hoa Kỳ', 'USA'],
    ['United States of America', 'USA'],
    ['Trung Quốc', 'CHN'],
    ['Pháp', 'FRA'],
    ['germany', 'DEU'],
    ['Nhật Bản', 'JPN'],
    ['XKX', 'XKX'],
    ['Narnia', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%s is %s', (text, expected) => {
    expect(findNationality(text)).toBe(expected);
  });
});
