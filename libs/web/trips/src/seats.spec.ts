import { nextFree, seatGroups, tidySeat } from './seats';

describe('the places of a coach', () => {
  it('are seats, and berths on two decks', () => {
    expect(seatGroups(2, 5)).toEqual([
      { deck: 'seats', labels: ['G1', 'G2'] },
      { deck: 'lower', labels: ['A1', 'A2', 'A3'] },
      { deck: 'upper', labels: ['B1', 'B2'] },
    ]);
  });

  it('have no empty group, and show a label that the coach does not have', () => {
    expect(seatGroups(2, 0, ['G1', '07', '07'])).toEqual([
      { deck: 'seats', labels: ['G1', 'G2'] },
      { deck: 'other', labels: ['07'] },
    ]);
  });

  it.each([
    [2, 4, [], 'A1'],
    [2, 4, ['A1', 'A2'], 'B1'],
    [2, 4, ['A1', 'A2', 'B1', 'B2'], 'G1'],
    [2, 0, ['G1'], 'G2'],
    [0, 2, ['A1'], 'B1'],
    [1, 0, ['G1'], ''],
  ])('%d seats, %d berths, %p taken: next is "%s"', (seats, beds, taken, next) => {
    expect(nextFree(seats, beds, taken)).toBe(next);
  });

  it('are compared as they are painted', () => {
    expect(tidySeat(' a12 ')).toBe('A12');
  });
});
