import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PlatformDb } from '@luutru/database';

/** An import that this process alone files while it holds the lease. */
export interface Job {
  tenant_id: string;
  import_id: string;
  lease: string;
  /** How often it was taken up without a single chunk being filed. */
  attempts: number;
}

/** Imports that wait for a process, of all tenants; by the clock of the database. */
@Injectable()
export class ImportJobs {
  constructor(@Inject(PlatformDb) private readonly platformDb: PlatformDb) {}

  /** The one that waits the longest; also one whose process has died. */
  async claim(): Promise<Job | undefined> {
    const [job] = await this.platformDb.run((transaction) =>
      transaction.query<Job>(
        `update app.import_job set lease = $1, lease_until = now() + interval '30 seconds', attempts = attempts + 1
          where (tenant_id, import_id) = (
            select tenant_id, import_id from app.import_job where lease_until <= now()
             order by lease_until limit 1 for update skip locked)
        returning tenant_id, import_id, lease, attempts`,
        [randomUUID()],
      ),
    );
    return job;
  }

  /** Gives it back, to be taken up again in so many seconds. */
  async release({ tenant_id, import_id, lease }: Job, seconds: number): Promise<void> {
    await this.platformDb.run((transaction) =>
      transaction.query(
        `update app.import_job set lease = null, lease_until = now() + make_interval(secs => $4)
          where tenant_id = $1 and import_id = $2 and lease = $3`,
        [tenant_id, import_id, lease, seconds],
      ),
    );
  }
}
