import type { FacilityRow } from '@luutru/facilities';
import { formatInstant, type JournalKind, minute, ruleSetAt } from '@luutru/domain';
import { type Change, type JournalContent, sealContent, type StaySnapshot } from '@luutru/journal';
import { newStay, type StayRow, staySnapshot } from '@luutru/stays';
import type { Vault } from '@luutru/vault';
import type { Random } from './random.js';
import type { Edit, Visit } from './visit.js';

/** The row of `app.journal`. */
export interface JournalRow {
  tenant_id: string;
  stay_id: string;
  sequence: number;
  event_id: string;
  kind: JournalKind;
  at: Date;
  actor_id: string;
  actor_name: string;
  sealed: Buffer;
}

/** What one stay has come to: its row, every entry of its journal, and a delivery that is over. */
export interface StayRows {
  stay: StayRow;
  journal: JournalRow[];
  delivery: Record<string, unknown>;
}

/** @param withJournal false leaves the journal out, which is most of the work and of the disk */
export function stayRows(vault: Vault, random: Random, visit: Visit, withJournal = true): StayRows {
  const { at, id, request, declaredAt, end, cancelled } = visit;
  const facility = facilityOf(visit);
  const made = newStay(
    request,
    {
      principal: { tenantId: at.tenantId, userId: at.clerk.id, displayName: at.clerk.name } as Parameters<
        typeof newStay
      >[1]['principal'],
      id,
      facility,
      ruleSet: ruleSetAt(Date.parse(request.arrivedAt)),
      warnings: visit.warnings,
      now: new Date(declaredAt),
    },
    vault,
  );
  const entries = entriesOf(visit);
  const stay: StayRow = {
    ...made.row,
    version: entries.length,
    ...(end && {
      status: 'departed',
      departed_at: new Date(end.at),
      end_reason: end.reason,
      ended_at: new Date(end.saidAt),
    }),
    ...(cancelled && {
      status: 'cancelled',
      cancel_reason: cancelled.reason,
      ended_at: new Date(cancelled.at),
    }),
  };
  const latest = entries[entries.length - 1]?.at ?? declaredAt;
  const delivered = new Date(latest + random.between(300, 4000));
  const journal = withJournal
    ? entries.map(({ kind, at: instant, changes }, place): JournalRow => {
        const sequence = place + 1;
        const content: JournalContent = {
          stay: snapshotAfter(visit, staySnapshot(stay, made.guest, facility), sequence),
          changes,
        };
        return {
          tenant_id: at.tenantId,
          stay_id: id,
          sequence,
          event_id: random.uuid(instant),
          kind,
          at: new Date(instant),
          actor_id: at.clerk.id,
          actor_name: at.clerk.name,
          sealed: sealContent(vault, { tenantId: at.tenantId, stayId: id, sequence }, content),
        };
      })
    : [];
  return {
    stay,
    journal,
    delivery: {
      tenant_id: at.tenantId,
      stay_id: id,
      last_sequence: entries.length,
      acked_sequence: entries.length,
      due_at: new Date(declaredAt),
      delivered_at: delivered,
      verification: visit.verification,
      verified_at: new Date(declaredAt + Math.min(minute, delivered.getTime() - latest)),
      mismatched: visit.verification === 'mismatch' ? ['fullName'] : [],
    },
  };
}

interface Entry {
  kind: JournalKind;
  at: number;
  changes: Change[];
}

function entriesOf({ declaredAt, edits, end, cancelled }: Visit): Entry[] {
  const gone = end && formatInstant(end.at);
  return [
    { kind: 'declared', at: declaredAt, changes: [] },
    ...edits.map(({ kind, at, path, from, to }) => ({ kind, at, changes: [{ path, from, to }] })),
    ...(end
      ? [
          {
            kind: 'checkedOut' as const,
            at: end.saidAt,
            changes: [
              { path: 'status', from: 'present', to: 'departed' },
              { path: 'departedAt', from: null, to: gone },
              ...(end.reason === 'left' ? [] : [{ path: 'endReason', from: null, to: end.reason }]),
            ],
          },
        ]
      : []),
    ...(cancelled
      ? [
          {
            kind: 'cancelled' as const,
            at: cancelled.at,
            changes: [
              { path: 'status', from: 'present', to: 'cancelled' },
              { path: 'cancelReason', from: null, to: cancelled.reason },
            ],
          },
        ]
      : []),
  ];
}

/** The stay as it was after an entry: what came later is taken back. */
function snapshotAfter(visit: Visit, last: StaySnapshot, sequence: number): StaySnapshot {
  const { edits, end, cancelled } = visit;
  const isOver = (end || cancelled) && sequence === 1 + edits.length + 1;
  const before: StaySnapshot = isOver
    ? last
    : { ...last, status: 'present', departedAt: null, cancelReason: null };
  return edits
    .slice(sequence - 1)
    .reduceRight((later, edit) => withoutEdit(later, edit), { ...before, version: sequence });
}

function withoutEdit(stay: StaySnapshot, { path, from }: Edit): StaySnapshot {
  if (path === 'guest.phone') return { ...stay, guest: { ...stay.guest, phone: from } };
  if (path === 'place') return { ...stay, place: from };
  return { ...stay, expectedDepartureAt: from && new Date(from).toISOString() };
}

const facilityOf = ({ at }: Visit): FacilityRow => ({
  id: at.id,
  version: 1,
  sector: at.sector,
  kind: at.kind,
  name: at.name,
  address: at.address,
  unit_code: at.unit.code,
  unit_name: '',
  district_name: null,
  new_unit_name: null,
  remote_area: false,
  status: 'active',
  status_reason: null,
  decided_at: null,
  decided_by_name: null,
  licences: at.licences,
  created_at: new Date(0),
});
