import { Keys, Vault } from '@luutru/vault';
import { type JournalContent, sealContent } from '@luutru/journal';
import { guestSnapshot, journalContent } from '../testing/journal-content.factory.js';
import { type Claim, type EntryRow, openClaims } from './open-claims.js';

const vault = new Vault(Keys.ephemeral());
const tenantId = 't';
const stayId = 's';

const claim = (overrides: Partial<Claim> = {}): Claim => ({
  tenant_id: tenantId,
  stay_id: stayId,
  acked_sequence: 0,
  last_sequence: 2,
  attempts: 0,
  verification: 'verified',
  ...overrides,
});

const row = (sequence: number, content: JournalContent = journalContent()): EntryRow => ({
  tenant_id: tenantId,
  stay_id: stayId,
  sequence,
  event_id: `e${sequence}`,
  kind: 'amended',
  at: new Date(0),
  sealed: sealContent(vault, { tenantId, stayId, sequence }, content),
});

/** A row whose content was moved here from another place. */
const damaged = (sequence: number): EntryRow => ({ ...row(sequence + 100), sequence });
const renamed = journalContent({}, [{ path: 'guest.fullName', from: 'A', to: 'B' }]);
const ageless = journalContent({ guest: guestSnapshot({ dateOfBirth: null }) });

function open(rows: EntryRow[], overrides: Partial<Claim> = {}, sends = true) {
  const reports: unknown[] = [];
  const [stay] = openClaims([claim(overrides)], rows, sends, vault, (position, code) =>
    reports.push([position.sequence, code]),
  );
  if (!stay) throw new Error('Every claim is opened');
  return { sequences: stay.items.map(({ sequence }) => sequence), stay, reports };
}

describe('openClaims', () => {
  it.each([
    ['all in order', [row(1), row(2)], {}, [1, 2], null, []],
    ['nothing was read', [], {}, [], null, []],
    ['one that was acknowledged, read for its snapshot', [row(2)], { acked_sequence: 2 }, [], null, []],
    ['a gap at the start', [row(2)], {}, [], { kind: 'retry', retryAfterMs: null }, [[2, 'ENTRY_MISSING']]],
    [
      'a gap in the middle',
      [row(1), row(3)],
      {},
      [1],
      { kind: 'retry', retryAfterMs: null },
      [[3, 'ENTRY_MISSING']],
    ],
    [
      'one that was moved here',
      [row(1), damaged(2), row(3)],
      {},
      [1],
      { kind: 'retry', retryAfterMs: null },
      [[2, 'ENTRY_UNREADABLE']],
    ],
    [
      'no date of birth',
      [row(1), row(2, ageless), row(3)],
      {},
      [1],
      { kind: 'park', code: 'DATE_OF_BIRTH_MISSING' },
      [],
    ],
  ] as [string, EntryRow[], Partial<Claim>, number[], object | null, unknown[]][])(
    '%s',
    (_, rows, overrides, sequences, halt, reports) => {
      const opened = open(rows, overrides);
      expect(opened).toMatchObject({ sequences, reports });
      expect(opened.stay.halt).toEqual(halt);
    },
  );

  it.each([
    ['pending', [row(1)], true],
    ['verified', [row(1)], false],
    ['verified', [row(1), row(2, renamed)], true],
    ['verified', [row(1, renamed)], true],
  ])('verifies what is %s and what a change touches', (verification, rows, expected) => {
    expect(open(rows, { verification }).stay.unverified).toBe(expected);
  });

  it('does not verify again for a change that was told before', () => {
    expect(open([row(2, renamed)], { acked_sequence: 2 }).stay.unverified).toBe(false);
  });

  it('takes the newest snapshot, whether it can be sent or not', () => {
    const newest = journalContent({ place: '402' });
    expect(open([row(1), row(2, newest)]).stay.newest).toEqual(newest);
    expect(open([damaged(1), row(2, newest)]).stay.newest).toEqual(newest);
  });

  it('looks for no order when nothing is to be sent', () => {
    const { stay, reports, sequences } = open([row(5)], { last_sequence: 5, verification: 'pending' }, false);
    expect({ sequences, reports, halt: stay.halt }).toEqual({ sequences: [], reports: [], halt: null });
    expect(stay.newest).toEqual(journalContent());
  });

  it('gives each stay its own entries, and the same id in another tenant none of them', () => {
    const stays = openClaims(
      [claim({ stay_id: 'other' }), claim(), claim({ tenant_id: 'u' })],
      [row(1), row(2)],
      true,
      vault,
      () => undefined,
    );
    expect(stays.map(({ items }) => items.length)).toEqual([0, 2, 0]);
  });
});
