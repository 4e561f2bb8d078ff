import type { LodgingStatus, Operation } from '@luutru/population-wire';
import { decideLodgings, type Standing } from './decide-lodgings.js';
import { lodgingItem } from './lodging-item.factory.js';

const STAY = '019a8c00-0000-7000-8000-00000000a001';
const nothing = { standings: new Map<string, Standing>(), eventIds: new Set<string>() };
const after = (sequence: number, status: LodgingStatus = 'declared') => ({
  standings: new Map([[STAY, { sequence, status, events: sequence, gaps: 0 }]]),
  eventIds: new Set<string>(),
});
const event = (sequence: number, operation: Operation, more = {}) =>
  lodgingItem({ stayId: STAY, sequence, operation, ...more });

describe('one event', () => {
  it.each([
    ['declare', 1, nothing, 'applied'],
    ['declare', 7, nothing, 'applied'],
    ['amend', 1, nothing, 'UNKNOWN_STAY'],
    ['cancel', 2, nothing, 'UNKNOWN_STAY'],
    ['declare', 2, after(1), 'ALREADY_DECLARED'],
    ['amend', 2, after(1), 'applied'],
    ['amend', 5, after(1), 'applied'],
    ['cancel', 2, after(1), 'applied'],
    ['declare', 3, after(2, 'cancelled'), 'applied'],
    ['amend', 3, after(2, 'cancelled'), 'STAY_CANCELLED'],
    ['cancel', 3, after(2, 'cancelled'), 'STAY_CANCELLED'],
    ['amend', 1, after(2), 'stale'],
    ['amend', 1, after(2, 'cancelled'), 'stale'],
    ['amend', 2, after(2), 'SEQUENCE_TAKEN'],
  ] as const)('%s %i on %j: %s', (operation, sequence, known, expected) => {
    const [answer] = decideLodgings([event(sequence, operation)], known).answers;
    expect(answer?.code ?? answer?.result).toBe(expected);
    expect(answer?.result === 'rejected').toBe(answer?.code !== undefined);
    const last = known.standings.get(STAY)?.sequence ?? 0;
    expect(answer?.lastSequence).toBe(expected === 'applied' ? sequence : last);
  });

  it.each([
    ['leaving before arriving', { departedAt: '2026-11-20T14:04:59+07:00' }, 'DEPARTURE_BEFORE_ARRIVAL'],
    ['to leave before arriving', { expectedDepartureAt: '2026-11-20T07:04:59Z' }, 'DEPARTURE_BEFORE_ARRIVAL'],
    ['leaving at once', { departedAt: '2026-11-20T07:05:00Z' }, undefined],
    [
      'a passport without number',
      {
        guest: {
          ...lodgingItem().guest,
          document: { type: 'passport', number: null, issuedOn: null, expiresOn: null },
        },
      },
      'DOCUMENT_NUMBER_MISSING',
    ],
    [
      'no paper at all',
      {
        guest: {
          ...lodgingItem().guest,
          document: { type: 'none', number: null, issuedOn: null, expiresOn: null },
        },
      },
      undefined,
    ],
  ] as const)('%s', (_, content, code) => {
    expect(decideLodgings([event(1, 'declare', content)], nothing).answers[0]?.code).toBe(code);
  });

  it('a known event is a duplicate before anything else, in either letter case', () => {
    const known = event(9, 'declare', { eventId: '019A8C00-0000-7000-8000-000000000009' });
    const { answers, effects, changed } = decideLodgings([known], {
      ...after(3),
      eventIds: new Set(['019a8c00-0000-7000-8000-000000000009']),
    });
    expect(answers).toEqual([{ eventId: known.eventId, result: 'duplicate', lastSequence: 3 }]);
    expect([effects.length, changed.size]).toEqual([0, 0]);
  });
});

describe('a batch', () => {
  const results = (items: ReturnType<typeof event>[], known = nothing) =>
    decideLodgings(items, known).answers.map((answer) => answer.code ?? answer.result);

  it('sees what its earlier events did', () => {
    const declared = event(1, 'declare');
    expect(
      results([
        declared,
        declared,
        event(2, 'amend'),
        event(1, 'amend'),
        event(3, 'cancel'),
        event(4, 'amend'),
      ]),
    ).toEqual(['applied', 'duplicate', 'applied', 'stale', 'applied', 'STAY_CANCELLED']);
  });

  it('keeps stays apart', () => {
    expect(results([event(2, 'declare'), lodgingItem(), event(1, 'declare')])).toEqual([
      'applied',
      'applied',
      'stale',
    ]);
  });

  it('takes a stay id in upper case for the same stay', () => {
    const shouted = event(2, 'amend', { stayId: STAY.toUpperCase() });
    expect(results([event(1, 'declare'), shouted])).toEqual(['applied', 'applied']);
  });

  it('leaves the last event as the content and counts events and gaps', () => {
    const last = event(6, 'cancel');
    const { changed, effects } = decideLodgings([event(2, 'declare'), event(3, 'amend'), last], nothing);
    expect(changed.get(STAY)).toEqual({
      standing: { sequence: 6, status: 'cancelled', events: 3, gaps: 2 },
      item: last,
    });
    expect(effects.map((effect) => effect.gap)).toEqual([true, false, true]);
  });

  it('goes on after a rejected event', () => {
    expect(results([event(1, 'amend'), event(2, 'declare')])).toEqual(['UNKNOWN_STAY', 'applied']);
  });
});
