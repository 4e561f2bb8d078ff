import { regionsOf } from './photo-regions';

describe('where to look in a photo', () => {
  const regions = regionsOf(4000, 3000);

  it('looks at the whole first', () => {
    expect(regions[0]).toEqual({ x: 0, y: 0, width: 4000, height: 3000 });
  });

  it('then at quarters that overlap and stay inside', () => {
    expect(regions).toHaveLength(5);
    for (const { x, y, width, height } of regions) {
      expect(x + width).toBeLessThanOrEqual(4000);
      expect(y + height).toBeLessThanOrEqual(3000);
    }
    const [, left, right] = regions;
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeGreaterThan(right?.x ?? 0);
  });
});
