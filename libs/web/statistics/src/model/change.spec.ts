import { changeOf } from './change';
import type { FigureForm } from './indicators';

describe('a change', () => {
  it.each<[number | null, number | null, FigureForm, object | undefined]>([
    [112, 100, 'count', { direction: 'up', amount: 0.12, points: false }],
    [97, 100, 'count', { direction: 'down', amount: 0.03, points: false }],
    [100_001, 100_000, 'count', { direction: 'same', points: false }],
    [0.5, 0.4, 'share', { direction: 'up', points: true }],
    [0, 0.4, 'share', { direction: 'down', amount: 0.4, points: true }],
    [5, 0, 'count', undefined],
    [0.1, 0, 'share', { direction: 'up', amount: 0.1, points: true }],
    [null, 5, 'count', undefined],
    [5, null, 'count', undefined],
  ])('from %p to %p, a %s', (now, before, form, expected) => {
    const change = changeOf(now, before, form);
    if (expected) expect(change).toMatchObject(expected);
    else expect(change).toBeUndefined();
  });
});
