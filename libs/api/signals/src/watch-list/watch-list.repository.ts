import type { Principal, Transaction } from '@luutru/database';
import type { WatchState } from '@luutru/domain';
import type { Cursor } from '@luutru/http';
import type { WatchEntryRow } from './watch-entry.row.js';

const columns = `id, version, unit_code, sealed, date_of_birth, severity, expires_on, proposed_by, proposed_by_name,
  proposed_at, approved_by_name, approved_at, revoked_by_name, revoked_at, request_hash`;

/** Each state as a condition; `$1` is today. */
const conditions: Readonly<Record<WatchState, string>> = {
  proposed: 'approved_at is null and revoked_at is null and expires_on >= $1::date',
  active: 'approved_at is not null and revoked_at is null and expires_on >= $1::date',
  expired: 'revoked_at is null and expires_on < $1::date',
  revoked: 'revoked_at is not null',
};

/** A new entry, with what it is found by. */
export interface NewEntry {
  id: string;
  sealed: Buffer;
  personIndexes: Buffer[];
  nameKey: string;
  dateOfBirth: string | null;
  severity: string;
  expiresOn: string;
  requestKey: string | null;
  requestHash: Buffer | null;
}

/** The watch-list within the officer's unit; row-level security shows no other. */
export class WatchListRepository {
  constructor(private readonly transaction: Transaction) {}

  page(
    today: string,
    state: WatchState | undefined,
    after: Cursor | undefined,
    limit: number,
  ): Promise<WatchEntryRow[]> {
    return this.transaction.query<WatchEntryRow>(
      `select ${columns} from app.watch_entry
        where $1::date is not null and ${state ? conditions[state] : 'true'}
          and ($2::timestamptz is null or (date_trunc('milliseconds', proposed_at), id) < ($2, $3::uuid))
        order by date_trunc('milliseconds', proposed_at) desc, id desc limit $4`,
      [today, after?.at ?? null, after?.id ?? null, limit],
    );
  }

  /** The entry that the same officer proposed with the same key. */
  async proposedBefore(officerId: string, key: string): Promise<WatchEntryRow | undefined> {
    // Of two requests with one key at the same time the second waits here, and then finds the first one's entry.
    await this.transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `watch ${officerId} ${key}`,
    ]);
    const [row] = await this.transaction.query<WatchEntryRow>(
      `select ${columns} from app.watch_entry where proposed_by = $1 and request_key = $2`,
      [officerId, key],
    );
    return row;
  }

  async insert(entry: NewEntry, officer: Principal): Promise<WatchEntryRow> {
    const [row] = await this.transaction.query<WatchEntryRow>(
      `insert into app.watch_entry (id, unit_code, sealed, person_indexes, name_key, date_of_birth, severity,
         expires_on, proposed_by, proposed_by_name, request_key, request_hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning ${columns}`,
      [
        entry.id,
        officer.scope?.unitCode,
        entry.sealed,
        entry.personIndexes,
        entry.nameKey,
        entry.dateOfBirth,
        entry.severity,
        entry.expiresOn,
        officer.userId,
        officer.displayName,
        entry.requestKey,
        entry.requestHash,
      ],
    );
    if (!row) throw new Error('An insert gives its row back');
    return row;
  }

  /** Held against another officer until the transaction ends. */
  async take(id: string): Promise<WatchEntryRow | undefined> {
    const [row] = await this.transaction.query<WatchEntryRow>(
      `select ${columns} from app.watch_entry where id = $1 for update`,
      [id],
    );
    return row;
  }

  approve(id: string, officer: Principal): Promise<WatchEntryRow[]> {
    return this.transaction.query<WatchEntryRow>(
      `update app.watch_entry set version = version + 1, approved_by = $2, approved_by_name = $3, approved_at = now()
        where id = $1 returning ${columns}`,
      [id, officer.userId, officer.displayName],
    );
  }

  revoke(id: string, officer: Principal, sealed: Buffer): Promise<WatchEntryRow[]> {
    return this.transaction.query<WatchEntryRow>(
      `update app.watch_entry set version = version + 1, revoked_by = $2, revoked_by_name = $3, revoked_at = now(),
              sealed = $4
        where id = $1 returning ${columns}`,
      [id, officer.userId, officer.displayName, sealed],
    );
  }
}
