import type { Transaction } from '@luutru/database';
import { day, uuidFloor } from '@luutru/domain';
import type { FacilityRow } from '@luutru/facilities';
import type { Attempt } from '@luutru/http';
import type { JournalEntry } from '@luutru/journal';
import { type StayRow, stayColumns } from './stay.row.js';

/** Everything that one declaration writes. */
export interface Insertion {
  attempt: Attempt;
  answerSealed: Buffer | null;
  facility: Pick<FacilityRow, 'id' | 'version'>;
  stay: StayRow;
  entry: Omit<JournalEntry, 'sequence'>;
  contentSealed: Buffer;
}

export type Inserted = 'stored' | 'duplicate' | 'repeated' | 'facilityChanged';

/** Ids are UUIDv7: only stays filed in this time are looked at for a duplicate, which spares all other partitions. */
export const longestOverlap = 60 * day;

const columns = Object.entries(stayColumns) as [keyof StayRow, string][];
const before = 13;
const column = (name: keyof StayRow): string =>
  `$${before + 1 + columns.findIndex(([each]) => each === name)}::${stayColumns[name]}`;

const warnings = `${column('warnings')} || case when same.known then array['DUPLICATE_STAY'] else '{}' end`;

/**
 * One statement, so that a declaration costs three round trips: begin with the tenant's context, this, commit.
 * Nothing is written when the idempotency key was used before, or when the facility is not as it was judged.
 */
export const insertStayStatement = `
  with facility as (
    select 1 from app.facility where tenant_id = $1::uuid and id = $5::uuid and version = $6::int
  ), same as (
    select exists (
      select from app.stay s
       where s.tenant_id = $1::uuid and s.document_index = ${column('document_index')}
         and s.facility_id = $5::uuid and s.status <> 'cancelled' and s.id >= $12::uuid and s.id < $13::uuid
         and (s.departed_at is null or s.departed_at > ${column('arrived_at')})
         and s.arrived_at < coalesce(${column('expected_departure_at')}, 'infinity')
    ) as known
  ), key as (
    insert into app.idempotency (tenant_id, key, request_hash, status, sealed, duplicate)
    select $1::uuid, $2::text, $3::bytea, 201, $4::bytea, same.known from facility, same where $2::text is not null
    on conflict do nothing returning 1
  ), accepted as (
    select 1 from facility where $2::text is null or exists (select from key)
  ), stay as (
    insert into app.stay (${columns.map(([name]) => name).join(', ')})
    select ${columns.map(([name]) => (name === 'warnings' ? warnings : column(name))).join(', ')} from accepted, same
    returning 1
  ), entry as (
    insert into app.journal (tenant_id, stay_id, sequence, event_id, kind, at, actor_id, actor_name, sealed)
    select $1::uuid, $${before + 2}::uuid, 1, $7::uuid, 'declared', $8::timestamptz, $9::uuid, $10::text, $11::bytea
      from accepted
  ), delivery as (
    insert into app.delivery (tenant_id, stay_id, last_sequence)
    select $1::uuid, $${before + 2}::uuid, 1 from accepted
  )
  select (select count(*) from facility)::int as current, (select count(*) from stay)::int as stored,
    (select known from same) as known`;

/** The statement's values, in its order. */
export const insertStayValues = (insertion: Insertion): unknown[] => [
  insertion.stay.tenant_id,
  insertion.attempt.key ?? null,
  insertion.attempt.hash,
  insertion.answerSealed,
  insertion.facility.id,
  insertion.facility.version,
  insertion.entry.eventId,
  insertion.entry.at,
  insertion.entry.actorId,
  insertion.entry.actorName,
  insertion.contentSealed,
  uuidFloor(insertion.entry.at.getTime() - longestOverlap),
  uuidFloor(insertion.entry.at.getTime() + day),
  ...columns.map(([name]) => insertion.stay[name]),
];

export async function insertStay(transaction: Transaction, insertion: Insertion): Promise<Inserted> {
  const [row] = await transaction.query<{ current: number; stored: number; known: boolean }>(
    insertStayStatement,
    insertStayValues(insertion),
    'insert-stay',
  );
  if (row?.stored) return row.known ? 'duplicate' : 'stored';
  return row?.current ? 'repeated' : 'facilityChanged';
}
