import type { JournalKind } from '@luutru/domain';
import { type JournalContent, openContent } from '@luutru/journal';
import type { Vault } from '@luutru/vault';
import type { ClaimedStay, Halt } from './claimed-stay.js';
import { touchesIdentity } from './identity.js';
import { lodgingItem } from './lodging-item.js';

/** A delivery that is ours until its lease ends. */
export interface Claim {
  tenant_id: string;
  stay_id: string;
  acked_sequence: number;
  last_sequence: number;
  attempts: number;
  verification: string;
}

/** An entry of the journal as it is stored. */
export interface EntryRow {
  tenant_id: string;
  stay_id: string;
  sequence: number;
  event_id: string;
  kind: JournalKind;
  at: Date;
  sealed: Buffer;
}

/** Calls out what needs a person: the journal is damaged, or its key is gone. Never parked, for time may mend a key. */
export type ReportDamage = (
  position: { tenantId: string; stayId: string; sequence: number },
  code: string,
) => void;

/**
 * Opens what was read of the journal.
 * @param rows in order of stay and sequence
 * @param sends whether entries are to be sent; if not, only the newest snapshot counts
 */
export function openClaims(
  claims: Claim[],
  rows: EntryRow[],
  sends: boolean,
  vault: Vault,
  report: ReportDamage,
): ClaimedStay[] {
  const byStay = new Map<string, EntryRow[]>();
  for (const row of rows) {
    const key = `${row.tenant_id}/${row.stay_id}`;
    const own = byStay.get(key);
    if (own) own.push(row);
    else byStay.set(key, [row]);
  }
  return claims.map((claim) =>
    openClaim(claim, byStay.get(`${claim.tenant_id}/${claim.stay_id}`) ?? [], sends, vault, report),
  );
}

function openClaim(
  claim: Claim,
  rows: EntryRow[],
  sends: boolean,
  vault: Vault,
  report: ReportDamage,
): ClaimedStay {
  const { tenant_id: tenantId, stay_id: stayId } = claim;
  const stay: ClaimedStay = {
    tenantId,
    stayId,
    acked: claim.acked_sequence,
    attempts: claim.attempts,
    items: [],
    halt: null,
    newest: null,
    unverified: claim.verification === 'pending',
  };
  for (const row of rows) {
    const content = open(row, vault);
    if (content) stay.newest = content;
    const halt = !content ? damage('ENTRY_UNREADABLE') : sends ? take(stay, row, content) : null;
    if (halt?.kind === 'retry') report({ tenantId, stayId, sequence: row.sequence }, halt.code);
    stay.halt ??= halt && (halt.kind === 'retry' ? { kind: 'retry', retryAfterMs: null } : halt);
  }
  return stay;
}

type Finding = Exclude<Halt, { kind: 'retry' }> | { kind: 'retry'; code: string } | null;
const damage = (code: string): Finding => ({ kind: 'retry', code });

/** Adds an entry to what is to be sent, unless it was acknowledged already and was read for its snapshot alone. */
function take(stay: ClaimedStay, row: EntryRow, content: JournalContent): Finding {
  if (row.sequence <= stay.acked) return null;
  stay.unverified ||= touchesIdentity(content.changes);
  if (stay.halt) return null;
  const expected = stay.acked + stay.items.length + 1;
  if (row.sequence !== expected) return damage('ENTRY_MISSING');
  const { event_id: eventId, kind, at, sequence } = row;
  const item = lodgingItem({ stayId: stay.stayId, sequence, eventId, kind, at, content });
  if (!item) return { kind: 'park', code: 'DATE_OF_BIRTH_MISSING' };
  stay.items.push(item);
  return null;
}

function open(row: EntryRow, vault: Vault): JournalContent | null {
  try {
    return openContent(
      vault,
      { tenantId: row.tenant_id, stayId: row.stay_id, sequence: row.sequence },
      row.sealed,
    );
  } catch {
    return null;
  }
}
