import { isNotifiable } from './long-distance.js';

const at = (text: string): number => Date.parse(`2026-11-${text}:00+07:00`);

describe('a notifiable trip', () => {
  it.each([
    ['short by day', 120, '20T08:00', '20T11:00', false],
    ['one kilometre short of long', 299, '20T06:00', '20T12:00', false],
    ['long by day', 300, '20T06:00', '20T12:00', true],
    ['short, arriving at the stroke of night', 120, '20T20:00', '20T23:00', false],
    ['short, arriving a minute into the night', 120, '20T20:00', '20T23:01', true],
    ['short, leaving as the night ends', 120, '20T05:00', '20T08:00', false],
    ['short, leaving a minute before the night ends', 120, '20T04:59', '20T08:00', true],
    ['short, wholly within the night', 60, '20T01:00', '20T02:30', true],
    ['short, across the whole night', 200, '20T21:00', '21T06:00', true],
    ['short, before midnight only', 60, '20T23:10', '20T23:50', true],
    ['short, with a rest of more than a day', 60, '20T06:00', '21T06:00', true],
    ['without length, by day', 0, '20T12:00', '20T12:00', false],
  ] as const)('%s: %i km from %s to %s: %p', (_name, distanceKm, from, to, expected) => {
    expect(isNotifiable({ distanceKm, departureAt: at(from), arrivalAt: at(to) })).toBe(expected);
  });

  it('follows the settings', () => {
    const trip = { distanceKm: 150, departureAt: at('20T21:30'), arrivalAt: at('20T22:30') };
    expect(isNotifiable(trip)).toBe(false);
    expect(isNotifiable(trip, { fromKm: 150, nightFromHour: 23, nightToHour: 5 })).toBe(true);
    expect(isNotifiable(trip, { fromKm: 300, nightFromHour: 22, nightToHour: 5 })).toBe(true);
  });
});
