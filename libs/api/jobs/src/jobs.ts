import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PlatformDb, type Transaction } from '@luutru/database';

/** What there is to be done apart from any request. */
export const jobKinds = ['batch', 'import', 'webhook'] as const;
export type JobKind = (typeof jobKinds)[number];

/** A job that this process alone does while it holds the lease. */
export interface Job {
  tenant_id: string;
  job_id: string;
  lease: string;
  /** How often it was taken up since something of it was done. */
  attempts: number;
}

/** Longer than a chunk of declarations or a call to a webhook takes. */
const leaseSeconds = 30;

/** Work that waits for a process, of all tenants; by the clock of the database. */
@Injectable()
export class Jobs {
  constructor(@Inject(PlatformDb) private readonly platformDb: PlatformDb) {}

  /** The one that is due the longest; also one whose process has died. */
  async claim(kind: JobKind): Promise<Job | undefined> {
    const [job] = await this.platformDb.run((transaction) =>
      transaction.query<Job>(
        `update app.job set lease = $1, due_at = now() + make_interval(secs => $2), attempts = attempts + 1
          where (tenant_id, job_id) = (
            select tenant_id, job_id from app.job where kind = $3 and due_at <= now()
             order by due_at limit 1 for update skip locked)
        returning tenant_id, job_id, lease, attempts`,
        [randomUUID(), leaseSeconds, kind],
      ),
    );
    return job;
  }

  /** Gives it back, to be taken up again in so many seconds. */
  async release({ tenant_id, job_id, lease }: Job, seconds: number): Promise<void> {
    await this.platformDb.run((transaction) =>
      transaction.query(
        `update app.job set lease = null, due_at = now() + make_interval(secs => $4)
          where tenant_id = $1 and job_id = $2 and lease = $3`,
        [tenant_id, job_id, lease, seconds],
      ),
    );
  }
}

/** Puts work down in the transaction that makes it necessary. */
export async function addJob(
  transaction: Transaction,
  job: { tenantId: string; id: string; kind: JobKind },
): Promise<void> {
  await transaction.query('insert into app.job (tenant_id, job_id, kind) values ($1, $2, $3)', [
    job.tenantId,
    job.id,
    job.kind,
  ]);
}

/** Thrown when another process has taken the job over; nothing of the transaction at hand is kept. */
export class LeaseLost extends Error {}

/** Begins a transaction of the job: its lease is made longer, and held against a process that would take it over. */
export async function renewLease(transaction: Transaction, job: Job): Promise<void> {
  const rows = await transaction.query(
    `update app.job set due_at = now() + make_interval(secs => $4), attempts = 0
      where tenant_id = $1 and job_id = $2 and lease = $3 returning 1`,
    [job.tenant_id, job.job_id, job.lease, leaseSeconds],
  );
  if (!rows.length) throw new LeaseLost();
}

/** Ends a job. @throws LeaseLost */
export async function endJob(transaction: Transaction, job: Job): Promise<void> {
  const rows = await transaction.query(
    'delete from app.job where tenant_id = $1 and job_id = $2 and lease = $3 returning 1',
    [job.tenant_id, job.job_id, job.lease],
  );
  if (!rows.length) throw new LeaseLost();
}
