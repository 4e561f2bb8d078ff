import type { ApplyAnswer, LodgingItem } from '@luutru/population-wire';
import { journalContent } from '../testing/journal-content.factory.js';
import type { CallOutcome } from './call-outcome.js';
import type { ClaimedStay, Halt } from './claimed-stay.js';
import { deliver, partsOf } from './deliver.js';
import { lodgingItem } from './lodging-item.js';

type Answers = CallOutcome<ApplyAnswer[]>;

function item(stayId: string, sequence: number): LodgingItem {
  const made = lodgingItem({
    stayId,
    sequence,
    eventId: `${stayId}/${sequence}`,
    kind: 'declared',
    at: new Date(0),
    content: journalContent(),
  });
  if (!made) throw new Error('The factory makes whole guests');
  return made;
}

const claimed = (stayId: string, sequences: number[], overrides: Partial<ClaimedStay> = {}): ClaimedStay => ({
  tenantId: 't',
  stayId,
  acked: (sequences[0] ?? 1) - 1,
  attempts: 0,
  items: sequences.map((sequence) => item(stayId, sequence)),
  halt: null,
  newest: null,
  unverified: false,
  ...overrides,
});

const answered = (items: LodgingItem[], odd: Record<string, Partial<ApplyAnswer>> = {}): Answers => ({
  kind: 'answered',
  answer: items.map(({ eventId, sequence }) => ({
    eventId,
    result: 'applied',
    lastSequence: sequence,
    ...odd[eventId],
  })),
});

async function run(stays: ClaimedStay[], send: (items: LodgingItem[]) => Answers) {
  const requests: string[] = [];
  const reached = await deliver(stays, (items) => {
    requests.push(items.map(({ eventId }) => eventId).join(' '));
    return Promise.resolve(send(items));
  });
  const progress = [...reached].map(([{ stayId }, { acked, halt }]) => [stayId, acked, halt]);
  return { requests, progress };
}

describe('deliver', () => {
  it.each([
    ['applied', {}, 2, null],
    ['duplicate', { 'a/1': { result: 'duplicate' }, 'a/2': { result: 'duplicate' } }, 2, null],
    ['stale', { 'a/1': { result: 'stale' } }, 2, null],
    [
      'the first rejected, the second taken all the same',
      { 'a/1': { result: 'rejected', code: 'ALREADY_DECLARED' } },
      0,
      { kind: 'park', code: 'ALREADY_DECLARED' },
    ],
    [
      'the second rejected',
      { 'a/2': { result: 'rejected', code: 'SEQUENCE_TAKEN' } },
      1,
      { kind: 'park', code: 'SEQUENCE_TAKEN' },
    ],
    ['rejected without a code', { 'a/1': { result: 'rejected' } }, 0, { kind: 'park', code: 'REJECTED' }],
  ] as [string, Record<string, Partial<ApplyAnswer>>, number, Halt | null][])(
    'acknowledges no more than was taken: %s',
    async (_, odd, acked, halt) => {
      const { requests, progress } = await run([claimed('a', [1, 2]), claimed('b', [7])], (items) =>
        answered(items, odd),
      );
      expect(requests).toEqual(['a/1 a/2 b/7']);
      expect(progress).toEqual([
        ['a', acked, halt],
        ['b', 7, null],
      ]);
    },
  );

  it('holds the whole batch when the service is away', async () => {
    const away: Answers = { kind: 'unavailable', cause: 'HTTP_503', retryAfterMs: 2000, alarm: false };
    const { progress } = await run([claimed('a', [1, 2]), claimed('b', [7])], () => away);
    const halt = { kind: 'retry', retryAfterMs: 2000 };
    expect(progress).toEqual([
      ['a', 0, halt],
      ['b', 6, halt],
    ]);
  });

  it('parks the stay at fault alone, keeps what went before and sends nothing after', async () => {
    const { requests, progress } = await run(
      [claimed('a', [1]), claimed('b', [1, 2, 3]), claimed('c', [4])],
      (items) =>
        items.some(({ eventId }) => eventId === 'b/2')
          ? { kind: 'refused', code: 'INVALID_REQUEST' }
          : answered(items),
    );
    expect(progress).toEqual([
      ['a', 1, null],
      ['b', 1, { kind: 'park', code: 'INVALID_REQUEST' }],
      ['c', 4, null],
    ]);
    expect(requests.at(-1)).toBe('c/4');
  });

  it('leaves what it did not reach', async () => {
    const { progress } = await run([claimed('a', [1])], () => ({ kind: 'left' }));
    expect(progress).toEqual([['a', 0, { kind: 'left' }]]);
  });

  it('takes a short answer for no answer', async () => {
    const { progress } = await run([claimed('a', [1])], () => ({ kind: 'answered', answer: [] }));
    expect(progress).toEqual([['a', 0, { kind: 'retry', retryAfterMs: null }]]);
  });

  it('sends what can be sent before an entry that cannot', async () => {
    const halt: Halt = { kind: 'park', code: 'DATE_OF_BIRTH_MISSING' };
    const stays = [claimed('a', [1], { halt }), claimed('b', [], { acked: 4, halt: { kind: 'left' } })];
    const { progress } = await run(stays, (items) => answered(items));
    expect(progress).toEqual([
      ['a', 1, halt],
      ['b', 4, { kind: 'left' }],
    ]);
  });

  it('does not let a suspect spoil its neighbours', async () => {
    const stays = [claimed('a', [1], { attempts: 3 }), claimed('b', [1], { attempts: 2 }), claimed('c', [1])];
    const { requests, progress } = await run(stays, (items) =>
      items.some(({ stayId }) => stayId === 'a')
        ? { kind: 'unavailable', cause: 'HTTP_500', retryAfterMs: null, alarm: false }
        : answered(items),
    );
    expect(requests).toEqual(['b/1 c/1', 'a/1']);
    expect(progress).toEqual([
      ['a', 0, { kind: 'retry', retryAfterMs: null }],
      ['b', 1, null],
      ['c', 1, null],
    ]);
  });
});

describe('partsOf', () => {
  it.each([
    [[], []],
    [[0, 1, 2], [[0, 1, 2]]],
    [[3], [[3]]],
    [
      [9, 0, 3, 1],
      [[0, 1], [9], [3]],
    ],
  ])('%j failures: %j', (attempts, expected) => {
    const parts = partsOf(attempts.map((failures) => ({ attempts: failures })));
    expect(parts.map((part) => part.map((stay) => stay.attempts))).toEqual(expected);
  });
});
