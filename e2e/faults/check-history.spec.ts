import { checkHistory, countFindings, type Wrong } from './check-history.ts';
import type { History } from './history.ts';

/** Two stays, one of three entries; all delivered. A third request was never answered and left nothing. */
const whole: History = {
  attempted: ['k1', 'k2', 'k3', 'k4', 'k5'],
  acknowledged: [
    { key: 'k1', stayId: 'a', version: 1, kind: 'declared' },
    { key: 'k2', stayId: 'b', version: 1, kind: 'declared' },
    { key: 'k3', stayId: 'a', version: 2, kind: 'checkedOut' },
    // Asked twice with one key, and answered alike.
    { key: 'k3', stayId: 'a', version: 2, kind: 'checkedOut' },
    { key: 'k4', stayId: 'a', version: 3, kind: 'cancelled' },
  ],
  stays: [
    { id: 'a', key: 'k1' },
    { id: 'b', key: 'k2' },
  ],
  remembered: ['k1', 'k2', 'k3', 'k4'],
  journal: [
    { stayId: 'a', sequence: 1, eventId: 'a1', kind: 'declared' },
    { stayId: 'a', sequence: 2, eventId: 'a2', kind: 'checkedOut' },
    { stayId: 'a', sequence: 3, eventId: 'a3', kind: 'cancelled' },
    { stayId: 'b', sequence: 1, eventId: 'b1', kind: 'declared' },
  ],
  effects: [
    { stayId: 'a', sequence: 1, eventId: 'a1', operation: 'declare' },
    { stayId: 'b', sequence: 1, eventId: 'b1', operation: 'declare' },
    { stayId: 'a', sequence: 2, eventId: 'a2', operation: 'amend' },
    { stayId: 'a', sequence: 3, eventId: 'a3', operation: 'cancel' },
  ],
};

const drop = <T>(items: readonly T[], place: number): T[] => items.filter((_, index) => index !== place);
const swap = <T>(items: readonly T[], left: number, right: number): T[] =>
  items.map((item, index) => (index === left ? items[right] : index === right ? items[left] : item) as T);
const again = <T>(items: readonly T[], place: number, changed: Partial<T> = {}): T[] => [
  ...items,
  { ...(items[place] as T), ...changed },
];
const change = <T>(items: readonly T[], place: number, changed: Partial<T>): T[] =>
  items.map((item, index) => (index === place ? { ...item, ...changed } : item));

const { acknowledged, stays, remembered, journal, effects } = whole;

describe('the judge of a fault run', () => {
  it('finds nothing in a history that is whole', () => {
    expect(checkHistory(whole)).toEqual([]);
  });

  it('lets a request that was never answered be carried out wholly', () => {
    const carriedOut: History = {
      ...whole,
      stays: [...stays, { id: 'c', key: 'k5' }],
      remembered: [...remembered, 'k5'],
      journal: [...journal, { stayId: 'c', sequence: 1, eventId: 'c1', kind: 'declared' }],
      effects: [...effects, { stayId: 'c', sequence: 1, eventId: 'c1', operation: 'declare' }],
    };
    expect(checkHistory(carriedOut)).toEqual([]);
  });

  it.each<[Wrong, string, string, Partial<History>]>([
    ['lost', 'the last delivery', 'a/3 was not delivered', { effects: drop(effects, 3) }],
    ['lost', 'the only delivery of a stay', 'b/1 was not delivered', { effects: drop(effects, 1) }],
    [
      'lost',
      'an acknowledged stay',
      'c/1 declared was acknowledged and is not in the journal',
      { acknowledged: again(acknowledged, 0, { key: 'k5', stayId: 'c' }) },
    ],
    [
      'lost',
      'an acknowledged change',
      'b/2 declared was acknowledged and is not in the journal',
      { acknowledged: again(acknowledged, 1, { key: 'k5', version: 2 }) },
    ],
    [
      'lost',
      'a change of another kind',
      'a/3 checkedOut was acknowledged and is not in the journal',
      { acknowledged: change(acknowledged, 4, { kind: 'checkedOut' }) },
    ],
    ['lost', 'the memory of an answer', 'the answer to k2 is forgotten', { remembered: drop(remembered, 1) }],
    [
      'lost',
      'the middle of a journal',
      'a/2 is missing in the journal',
      { journal: drop(journal, 1), effects: drop(effects, 2) },
    ],
    [
      'lost',
      'the journal of a stay',
      'b has no entry in the journal',
      { journal: drop(journal, 3), effects: drop(effects, 1) },
    ],
    [
      'lost',
      'half of what was never answered',
      'c has no entry in the journal',
      { stays: [...stays, { id: 'c', key: 'k5' }] },
    ],
    ['doubled', 'an effect', 'event a3 was applied twice', { effects: again(effects, 3) }],
    [
      'doubled',
      'an effect under another event',
      'b/1 was applied twice',
      { effects: again(effects, 1, { eventId: 'b9' }) },
    ],
    [
      'doubled',
      'an event at two places',
      'event b1 was applied twice',
      { effects: again(effects, 1, { sequence: 2 }) },
    ],
    ['doubled', 'an entry', 'b/1 is two entries', { journal: again(journal, 3, { eventId: 'b9' }) }],
    ['doubled', 'an event', 'event b1 is two entries', { journal: again(journal, 3, { sequence: 2 }) }],
    ['doubled', 'a stay of one key', 'k2 made two stays', { stays: again(stays, 1, { id: 'c' }) }],
    ['doubled', 'a remembered key', 'k1 is remembered twice', { remembered: [...remembered, 'k1'] }],
    [
      'doubled',
      'an answer to one key',
      'k1 was given two answers',
      { acknowledged: again(acknowledged, 0, { stayId: 'b' }) },
    ],
    [
      'doubled',
      'an id that two keys were given',
      'b/1 was the answer to two keys',
      { acknowledged: again(acknowledged, 1, { key: 'k5' }) },
    ],
    [
      'doubled',
      'a stay without a request of its own',
      '5 entries were written for 4 requests',
      {
        stays: [...stays, { id: 'c', key: 'k5' }],
        journal: [...journal, { stayId: 'c', sequence: 1, eventId: 'c1', kind: 'declared' }],
        effects: [...effects, { stayId: 'c', sequence: 1, eventId: 'c1', operation: 'declare' }],
      },
    ],
    ['reordered', 'neighbours', 'a/3 was applied where 2 was due', { effects: swap(effects, 2, 3) }],
    [
      'reordered',
      'the first after the second',
      'a/2 was applied where 1 was due',
      { effects: swap(effects, 0, 2) },
    ],
    ['reordered', 'a hole', 'a/3 was applied where 2 was due', { effects: drop(effects, 2) }],
    [
      'phantom',
      'an unknown event',
      'z/1 declare was applied and is not in the journal',
      { effects: again(effects, 1, { stayId: 'z', eventId: 'z1' }) },
    ],
    [
      'phantom',
      'an event of another stay',
      'z/1 declare was applied and is not in the journal',
      { effects: change(effects, 1, { stayId: 'z' }) },
    ],
    [
      'phantom',
      'an event of another kind',
      'a/2 cancel was applied and is not in the journal',
      { effects: change(effects, 2, { operation: 'cancel' }) },
    ],
    [
      'phantom',
      'a stay that nobody asked for',
      'nobody asked for the stay c',
      { stays: [...stays, { id: 'c', key: 'k9' }] },
    ],
    ['phantom', 'a request that nobody made', 'nobody asked for k9', { remembered: [...remembered, 'k9'] }],
    ['phantom', 'entries of no stay', 'b has entries and is no stay', { stays: drop(stays, 1) }],
  ])('finds %s: %s', (wrong, _, what, broken) => {
    const findings = checkHistory({ ...whole, ...broken });
    expect(findings).toContainEqual({ wrong, what });
    expect(countFindings(findings)[wrong]).toBeGreaterThan(0);
  });

  it('tells each thing once, and names it', () => {
    expect(checkHistory({ ...whole, effects: drop(effects, 3) })).toEqual([
      { wrong: 'lost', what: 'a/3 was not delivered' },
    ]);
    expect(checkHistory({ ...whole, effects: swap(effects, 2, 3) })).toEqual([
      { wrong: 'reordered', what: 'a/3 was applied where 2 was due' },
      { wrong: 'reordered', what: 'a/2 was applied where 4 was due' },
    ]);
  });
});
