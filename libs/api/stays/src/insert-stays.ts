import type { Transaction } from '@luutru/database';
import { type StayRow, stayColumns } from './stay.row.js';

/** One of many stays to be written, with its first journal entry under seal. */
export interface NewEntry {
  stay: StayRow;
  eventId: string;
  contentSealed: Buffer;
}

const columns = Object.entries(stayColumns) as [keyof StayRow, string][];
const own = 5;

/** A list in a list is flattened by unnest(): the two lists of texts travel as one text each. */
const read = (name: keyof StayRow, type: string): string =>
  type === 'text[]' ? `string_to_array(n.${name}, ',')` : `n.${name}`;

/**
 * Many stays with their journal entries and deliveries in one statement. PostgreSQL refuses COPY where row-level
 * security stands, and arrays cost it less than a thousand parameters a row.
 */
const insertStaysStatement = `
  with n as (
    select * from unnest(${columns.map(([, type], at) => `$${own + at + 1}::${type === 'text[]' ? 'text' : type}[]`).join(', ')},
      $1::uuid[], $2::bytea[]) as n (${columns.map(([name]) => name).join(', ')}, event_id, sealed)
  ), stay as (
    insert into app.stay (${columns.map(([name]) => name).join(', ')})
    select ${columns.map(([name, type]) => read(name, type)).join(', ')} from n
  ), entry as (
    insert into app.journal (tenant_id, stay_id, sequence, event_id, kind, at, actor_id, actor_name, sealed)
    select n.tenant_id, n.id, 1, n.event_id, 'declared', $3::timestamptz, $4::uuid, $5::text, n.sealed from n
  )
  insert into app.delivery (tenant_id, stay_id, last_sequence) select n.tenant_id, n.id, 1 from n`;

export async function insertStays(
  transaction: Transaction,
  actor: { userId: string; displayName: string },
  entries: readonly NewEntry[],
): Promise<void> {
  if (!entries.length) return;
  await transaction.query(
    insertStaysStatement,
    [
      arrayOf(entries.map(({ eventId }) => eventId)),
      arrayOf(entries.map(({ contentSealed }) => contentSealed)),
      transaction.now,
      actor.userId,
      actor.displayName,
      ...columns.map(([name]) => arrayOf(entries.map(({ stay }) => stay[name]))),
    ],
    'insert-stays',
  );
}

/** PostgreSQL's own text of an array: pg's general conversion costs as much as the sealing. */
function arrayOf(values: readonly unknown[]): string {
  return `{${values.map(elementOf).join(',')}}`;
}

function elementOf(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (Buffer.isBuffer(value)) return `"\\\\x${value.toString('hex')}"`;
  if (value instanceof Date) return `"${value.toISOString()}"`;
  const text = Array.isArray(value) ? value.join(',') : String(value);
  return plain.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** What needs no quotes; NULL is a word of arrays. */
const plain = /^(?!null$)[\w:.+-]+$/i;
