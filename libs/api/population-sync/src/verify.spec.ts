import type { CitizenAnswer, CitizenQuestion } from '@luutru/population-wire';
import { guestSnapshot, journalContent } from '../testing/journal-content.factory.js';
import type { CallOutcome } from './call-outcome.js';
import type { ClaimedStay } from './claimed-stay.js';
import { verify } from './verify.js';

const claimed = (stayId: string, overrides: Partial<ClaimedStay> = {}): ClaimedStay => ({
  tenantId: 't',
  stayId,
  acked: 1,
  attempts: 0,
  items: [],
  halt: null,
  newest: journalContent(),
  unverified: true,
  ...overrides,
});

async function run(
  stays: ClaimedStay[],
  outcome: (questions: CitizenQuestion[]) => CallOutcome<CitizenAnswer[]>,
) {
  const requests: string[] = [];
  const verdicts = await verify(stays, (questions) => {
    requests.push(questions.map(({ ref }) => ref).join(' '));
    return Promise.resolve(outcome(questions));
  });
  return { requests, verdicts: [...verdicts].map(([{ stayId }, verdict]) => [stayId, verdict]) };
}

const match = (questions: CitizenQuestion[]): CallOutcome<CitizenAnswer[]> => ({
  kind: 'answered',
  answer: questions.map(({ ref }) => ({ ref, result: 'match', mismatched: [] })),
});
const known = (result: string) => ({ kind: 'known', verified: { result, mismatched: [] } });

describe('verify', () => {
  it('asks once for all who have a card, and not at all for the others', async () => {
    const foreigner = journalContent({ guest: guestSnapshot({ nationality: 'KOR' }) });
    const { requests, verdicts } = await run(
      [claimed('a'), claimed('b', { newest: foreigner }), claimed('c', { unverified: false }), claimed('d')],
      match,
    );
    expect(requests).toEqual(['a d']);
    expect(verdicts).toEqual([
      ['b', known('notFound')],
      ['a', known('verified')],
      ['d', known('verified')],
    ]);
  });

  it('makes no call when there is nobody to ask about', async () => {
    const foreigner = journalContent({ guest: guestSnapshot({ nationality: 'KOR' }) });
    expect((await run([claimed('a', { newest: foreigner })], match)).requests).toEqual([]);
  });

  it('finds the question at fault and settles the others', async () => {
    const { verdicts } = await run([claimed('a'), claimed('b'), claimed('c')], (questions) =>
      questions.some(({ ref }) => ref === 'b')
        ? { kind: 'refused', code: 'INVALID_REQUEST' }
        : match(questions),
    );
    expect(verdicts).toEqual([
      ['a', known('verified')],
      ['b', known('notFound')],
      ['c', known('verified')],
    ]);
  });

  it.each([
    [
      { kind: 'unavailable', cause: 'TIMEOUT', retryAfterMs: 7000, alarm: false },
      { kind: 'retry', retryAfterMs: 7000 },
    ],
    [{ kind: 'left' }, { kind: 'left' }],
    [
      { kind: 'answered', answer: [] },
      { kind: 'retry', retryAfterMs: null },
    ],
  ] as [CallOutcome<CitizenAnswer[]>, object][])('%j is no verdict', async (outcome, expected) => {
    expect((await run([claimed('a')], () => outcome)).verdicts).toEqual([['a', expected]]);
  });

  it.each([
    [null, { kind: 'left' }],
    [
      { kind: 'retry', retryAfterMs: null },
      { kind: 'retry', retryAfterMs: null },
    ],
  ] as const)('without a snapshot, halted by %j: %j', async (halt, expected) => {
    const { requests, verdicts } = await run([claimed('a', { newest: null, halt })], match);
    expect(requests).toEqual([]);
    expect(verdicts).toEqual([['a', expected]]);
  });
});
