import type { Transaction } from '@luutru/database';
import { type StayRow, stayColumns } from './stay.row.js';

/** One of many stays to be written, with its first journal entry under seal. */
export interface NewEntry {
  stay: StayRow;
  eventId: string;
  contentSealed: Buffer;
}

/** What a stay that begins does not have yet: left out, they are null. */
const later: ReadonlySet<keyof StayRow> = new Set([
  'departed_at',
  'cancel_reason',
  'end_reason',
  'ended_at',
  'correction_fields',
  'correction_reason',
  'correction_due_at',
  'correction_returned_at',
]);
/** The same for all that are written together. */
const common: Partial<Record<keyof StayRow, string>> = {
  tenant_id: '$6::uuid',
  declared_at: '$3::timestamptz',
};

const written = (Object.entries(stayColumns) as [keyof StayRow, string][]).filter(
  ([name]) => !later.has(name),
);
const listed = written.filter(([name]) => !common[name]);
const own = 6;

/** A list in a list is flattened by unnest(): a list of texts travels as one text. */
const read = ([name, type]: [keyof StayRow, string]): string =>
  common[name] ?? (type === 'text[]' ? `string_to_array(n.${name}, ',')` : `n.${name}`);

/**
 * Many stays with their journal entries and deliveries in one statement. PostgreSQL refuses COPY where row-level
 * security stands, and arrays cost it less than a thousand parameters a row.
 */
const insertStaysStatement = `
  with n as (
    select * from unnest(${listed.map(([, type], at) => `$${own + at + 1}::${type === 'text[]' ? 'text' : type}[]`).join(', ')},
      $1::uuid[], $2::bytea[]) as n (${listed.map(([name]) => name).join(', ')}, event_id, sealed)
  ), stay as (
    insert into app.stay (${written.map(([name]) => name).join(', ')})
    select ${written.map(read).join(', ')} from n
  ), entry as (
    insert into app.journal (tenant_id, stay_id, sequence, event_id, kind, at, actor_id, actor_name, sealed)
    select $6::uuid, n.id, 1, n.event_id, 'declared', $3::timestamptz, $4::uuid, $5::text, n.sealed from n
  )
  insert into app.delivery (tenant_id, stay_id, last_sequence) select $6::uuid, n.id, 1 from n`;

/** @param entries of one tenant, all of them declared now */
export async function insertStays(
  transaction: Transaction,
  actor: { tenantId: string; userId: string; displayName: string },
  entries: readonly NewEntry[],
): Promise<void> {
  if (!entries.length) return;
  await transaction.query(
    insertStaysStatement,
    [
      arrayOf('uuid', entries, ({ eventId }) => eventId),
      arrayOf('bytea', entries, ({ contentSealed }) => contentSealed),
      transaction.now,
      actor.userId,
      actor.displayName,
      actor.tenantId,
      ...listed.map(([name, type]) => arrayOf(type, entries, ({ stay }) => stay[name])),
    ],
    'insert-stays',
  );
}

/**
 * An array as PostgreSQL reads it: pg's general conversion costs as much as the sealing. Bytes go in binary, for in
 * text each would be two characters.
 */
function arrayOf(type: string, entries: readonly NewEntry[], valueOf: (entry: NewEntry) => unknown): unknown {
  if (type === 'bytea') return byteArray(entries.map((entry) => valueOf(entry) as Buffer | null));
  let text = '{';
  for (const entry of entries) text += `${text.length > 1 ? ',' : ''}${elementOf(valueOf(entry))}`;
  return `${text}}`;
}

const typeOfBytes = 17;

/**
 * The binary form of `bytea[]`: how many dimensions, whether there are nulls, the type of the elements, their number,
 * the lowest subscript; then each with its length before it, -1 for null (array_recv() of PostgreSQL).
 */
function byteArray(values: readonly (Buffer | null)[]): Buffer {
  const header = [1, values.includes(null) ? 1 : 0, typeOfBytes, values.length, 1];
  const size = values.reduce((sum, value) => sum + 4 + (value?.length ?? 0), 4 * header.length);
  const array = Buffer.allocUnsafe(size);
  let at = 0;
  for (const number of header) at = array.writeInt32BE(number, at);
  for (const value of values) {
    at = array.writeInt32BE(value?.length ?? -1, at);
    if (value) at += value.copy(array, at);
  }
  return array;
}

function elementOf(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (value instanceof Date) return `"${value.toISOString()}"`;
  const text = Array.isArray(value) ? value.join(',') : String(value);
  return plain.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** What needs no quotes; NULL is a word of arrays. */
const plain = /^(?!null$)[\w:.+-]+$/i;
