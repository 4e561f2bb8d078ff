import { eventChannel, type Transaction } from '@luutru/database';
import { announcements } from './announcements.js';
import type { Task } from './claimed-stay.js';
import type { Claim, EntryRow } from './open-claims.js';
import type { Settlement } from './settlement.js';

/** What the deliveries and the journal look like to those who carry them. */
export interface Backlog {
  /** Deliveries with entries that are not acknowledged, parked ones excluded. */
  pending: number;
  parked: number;
  /** Stays whose identity is not verified yet, parked ones excluded. */
  unverified: number;
  /** Age of the oldest entry that waits for its delivery, in seconds; 0 when none does. */
  lagSeconds: number;
}

export interface ClaimOrder {
  tasks: readonly Task[];
  /** Whose lease it is. */
  token: string;
  leaseMs: number;
  limit: number;
  /** A probe takes a stay that still backs off: none may be due while the service has long been back. */
  early?: boolean;
}

/** The deliveries of all tenants, within one transaction of the worker's door. Every time is the database's. */
export class DeliveriesRepository {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Takes what is due and nobody else's, oldest first. A lease that ran out is nobody's. The limit stands in the text,
   * for a plan made without it expects a tenth of the table and reads all of it.
   */
  claim({ tasks, token, leaseMs, limit, early }: ClaimOrder): Promise<Claim[]> {
    return this.transaction.query<Claim>(
      `with due as materialized (
         select tenant_id, stay_id from app.delivery
          where parked_at is null and (acked_sequence < last_sequence or verification = 'pending')
            and (($3 and acked_sequence < last_sequence) or ($4 and verification = 'pending'))
            and (due_at <= now() or $5) and (lease_until is null or lease_until < now())
          order by due_at limit ${Math.trunc(limit)} for update skip locked)
       update app.delivery d set lease = $1, lease_until = now() + $2 * interval '1 millisecond'
         from due where d.tenant_id = due.tenant_id and d.stay_id = due.stay_id
       returning d.tenant_id, d.stay_id, d.acked_sequence, d.last_sequence, d.attempts, d.verification`,
      [token, leaseMs, tasks.includes('deliver'), tasks.includes('verify'), early ?? false],
      `claim-${Math.trunc(limit)}-deliveries`,
    );
  }

  /**
   * What the journal holds after the acknowledged entries, in order of stay and sequence; of a stay that is only to be
   * verified, its last entry.
   */
  entries(claims: Claim[], tasks: readonly Task[], limit: number): Promise<EntryRow[]> {
    const after = claims.map(({ acked_sequence, last_sequence, verification }) => {
      const newest = last_sequence - 1;
      if (!tasks.includes('deliver')) return newest;
      return verification === 'pending' ? Math.min(acked_sequence, newest) : acked_sequence;
    });
    return this.transaction.query<EntryRow>(
      `select j.tenant_id, j.stay_id, j.sequence, j.event_id, j.kind, j.at, j.sealed
         from unnest($1::uuid[], $2::uuid[], $3::int[]) with ordinality c (tenant_id, stay_id, after, place)
        cross join lateral (
          select * from app.journal where tenant_id = c.tenant_id and stay_id = c.stay_id and sequence > c.after
           order by sequence limit $4) j
        order by c.place, j.sequence limit $4`,
      [claims.map(({ tenant_id }) => tenant_id), claims.map(({ stay_id }) => stay_id), after, limit],
      'read-unsent-entries',
    );
  }

  /**
   * Writes what became of a batch and gives its leases back. Whose lease was taken over meanwhile writes nothing.
   * Entries that wait and did not fail now are due now: a probe for the one task may have taken a stay that backs off
   * for the other, just when that was pulled forward.
   * @returns the settlements that were written
   */
  async settle(token: string, settlements: Settlement[]): Promise<Settlement[]> {
    const rows = await this.transaction.query<{ tenant_id: string; stay_id: string }>(
      `update app.delivery d set
         acked_sequence = greatest(d.acked_sequence, s.acked),
         delivered_at = case when s.acked > d.acked_sequence and s.acked = d.last_sequence then now()
                             else d.delivered_at end,
         parked_at = case when s."parkCode" is null then d.parked_at else now() end,
         parked_code = coalesce(s."parkCode", d.parked_code),
         attempts = s.attempts,
         due_at = case when s."retryMs" is null and s.acked >= d.last_sequence then now()
                       when s."retryMs" is not null and (s."holdsEntries" or s.acked >= d.last_sequence)
                       then now() + s."retryMs" * interval '1 millisecond'
                       else least(d.due_at, now()) end,
         verification = coalesce(s.verification, d.verification),
         verified_at = case when s.verification is null then d.verified_at
                            when s.verification <> 'pending' then now() end,
         mismatched = case when s.verification is null then d.mismatched else s.mismatched end,
         lease = null, lease_until = null
       from jsonb_to_recordset($2::jsonb) s ("tenantId" uuid, "stayId" uuid, acked int, "parkCode" text, attempts int,
         "retryMs" float8, "holdsEntries" boolean, verification text, mismatched text[])
       where d.tenant_id = s."tenantId" and d.stay_id = s."stayId" and d.lease = $1
       returning d.tenant_id, d.stay_id`,
      [token, JSON.stringify(settlements)],
      'settle-deliveries',
    );
    const written = new Set(rows.map(({ tenant_id, stay_id }) => `${tenant_id}/${stay_id}`));
    return settlements.filter(({ tenantId, stayId }) => written.has(`${tenantId}/${stayId}`));
  }

  /** Tells the API processes, when this transaction is committed. */
  async announce(stays: { tenantId: string; stayId: string }[]): Promise<void> {
    if (!stays.length) return;
    await this.transaction.query('select pg_notify($1, payload) from unnest($2::text[]) payload', [
      eventChannel,
      announcements(stays),
    ]);
  }

  /** Makes due at once what backs off, for the service has come back. @returns how many */
  async pullForward(task: Task): Promise<number> {
    const rows = await this.transaction.query(
      `with waiting as materialized (
         select tenant_id, stay_id from app.delivery
          where parked_at is null and (acked_sequence < last_sequence or verification = 'pending')
            and case when $1 then acked_sequence < last_sequence else verification = 'pending' end
            and attempts > 0 and due_at > now()
          for update skip locked)
       update app.delivery d set due_at = now() from waiting
        where d.tenant_id = waiting.tenant_id and d.stay_id = waiting.stay_id
       returning 1`,
      [task === 'deliver'],
    );
    return rows.length;
  }

  async backlog(): Promise<Backlog> {
    const [row] = await this.transaction.query<Backlog & { parked: number }>(
      `select count(*) filter (where d.acked_sequence < d.last_sequence)::int as pending,
              count(*) filter (where d.verification = 'pending')::int as unverified,
              coalesce(extract(epoch from now() - min(j.at)), 0)::float8 as "lagSeconds",
              (select count(*) from app.delivery where parked_at is not null)::int as parked
         from app.delivery d
         left join app.journal j on d.acked_sequence < d.last_sequence and j.tenant_id = d.tenant_id
               and j.stay_id = d.stay_id and j.sequence = d.acked_sequence + 1
        where d.parked_at is null and (d.acked_sequence < d.last_sequence or d.verification = 'pending')`,
    );
    return row ?? { pending: 0, parked: 0, unverified: 0, lagSeconds: 0 };
  }
}
