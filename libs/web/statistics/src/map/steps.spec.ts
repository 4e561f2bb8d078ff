import { boundsOf, mixed, shadeOf } from './steps';

describe('the shades of a map', () => {
  const values = [3, 12, 40, 55, 80, 120, 130, 260, 400, 9_800];

  it('hold about as many units each, though one is far above the others', () => {
    const bounds = boundsOf(values);
    expect(bounds).toEqual([12, 55, 120, 260]);
    const shades = values.map((value) => shadeOf(value, bounds));
    expect(shades).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it('are fewer where the values are', () => {
    expect(boundsOf([7, 7, 7])).toEqual([]);
    expect(boundsOf([2, 7, 7])).toEqual([2]);
    expect(boundsOf([])).toEqual([]);
    expect(shadeOf(7, [])).toBe(2);
  });

  it('keep shares as they are', () => {
    expect(boundsOf([0.123, 0.456], false)).toEqual([0.123]);
  });

  it('lie between the colour and the ground', () => {
    expect(mixed('#000000', '#ffffff', 1)).toBe('#000000');
    expect(mixed('#000000', '#ffffff', 0)).toBe('#ffffff');
    expect(mixed('#0b5f56', '#ffffff', 0.5)).toBe('#85afab');
  });
});
