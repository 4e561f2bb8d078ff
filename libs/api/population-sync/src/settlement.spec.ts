import type { ClaimedStay } from './claimed-stay.js';
import type { Progress } from './deliver.js';
import { type Settlement, settlementOf } from './settlement.js';
import type { Verdict } from './verify.js';

const stay = (overrides: Partial<ClaimedStay> = {}): ClaimedStay => ({
  tenantId: 't',
  stayId: 's',
  acked: 1,
  attempts: 2,
  items: [],
  halt: null,
  newest: null,
  unverified: true,
  ...overrides,
});

const taken: Progress = { acked: 3, halt: null };
const away: Progress = { acked: 1, halt: { kind: 'retry', retryAfterMs: 60_000 } };
const refused: Progress = { acked: 2, halt: { kind: 'park', code: 'X' } };
const left: Progress = { acked: 1, halt: { kind: 'left' } };
const verified: Verdict = { kind: 'known', verified: { result: 'mismatch', mismatched: ['sex'] } };
const silent: Verdict = { kind: 'retry', retryAfterMs: null };

describe('settlementOf', () => {
  const nothing: Partial<Settlement> = {
    acked: 1,
    parkCode: null,
    attempts: 2,
    retryMs: null,
    holdsEntries: false,
    verification: 'pending',
    mismatched: [],
    visible: false,
  };

  it.each([
    [
      'taken and verified',
      taken,
      verified,
      { acked: 3, attempts: 0, verification: 'mismatch', mismatched: ['sex'], visible: true },
    ],
    ['taken, the register silent', taken, silent, { acked: 3, attempts: 3, retryMs: 2000, visible: true }],
    ['taken, not asked', taken, undefined, { acked: 3, attempts: 0, visible: true }],
    [
      'away, but verified',
      away,
      verified,
      {
        attempts: 3,
        retryMs: 66_000,
        holdsEntries: true,
        verification: 'mismatch',
        mismatched: ['sex'],
        visible: true,
      },
    ],
    ['both away', away, silent, { attempts: 3, retryMs: 66_000, holdsEntries: true }],
    [
      'refused, but verified',
      refused,
      verified,
      {
        acked: 2,
        parkCode: 'X',
        attempts: 0,
        verification: 'mismatch',
        mismatched: ['sex'],
        visible: true,
      },
    ],
    ['not reached', left, { kind: 'left' }, {}],
    ['not attempted', undefined, undefined, {}],
    [
      'verified alone',
      undefined,
      verified,
      { attempts: 0, verification: 'mismatch', mismatched: ['sex'], visible: true },
    ],
  ] as [string, Progress | undefined, Verdict | undefined, Partial<Settlement>][])(
    '%s',
    (_, progress, verdict, expected) => {
      expect(settlementOf(stay(), progress, verdict, 0.5)).toEqual({
        tenantId: 't',
        stayId: 's',
        ...nothing,
        ...expected,
      });
    },
  );

  it('says of a refusal without progress that something is new', () => {
    const settled = settlementOf(stay({ acked: 2 }), refused, undefined, 0.5);
    expect(settled).toMatchObject({ acked: 2, parkCode: 'X', attempts: 2, visible: true });
  });

  it('leaves a result alone that nothing touched', () => {
    expect(settlementOf(stay({ unverified: false }), taken, undefined, 0.5).verification).toBeNull();
  });
});
