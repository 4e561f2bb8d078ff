import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { TenantDb } from '@luutru/database';
import type { Outcome } from '@luutru/http';
import { DeclareStays } from '@luutru/stays';
import { Vault } from '@luutru/vault';
import { endJob, type Job, JobLoop, Jobs, renewLease } from '@luutru/jobs';
import { SendWebhooks } from '../webhooks/send-webhooks.js';
import { announce } from '../webhooks/announce.js';
import { batchResponse, type BatchRow, type LineOutcome, openLines, senderOf } from './batch.row.js';
import { BatchesRepository, type ChunkRow } from './batches.repository.js';

/** So many times in a row without a chunk filed, and the batch is given up. */
const mostAttempts = 5;

const unreadable: Outcome = { status: 422, errors: [{ path: '', code: 'UNREADABLE_BODY' }] };

/**
 * Files batches while the process lives, chunk by chunk. A chunk is filed under a key of its own, so that a process
 * that takes over after a crash repeats the last one without doubling a line.
 */
@Injectable()
export class FileBatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: JobLoop;

  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(DeclareStays) private readonly declareStays: DeclareStays,
    @Inject(SendWebhooks) private readonly sendWebhooks: SendWebhooks,
    @Inject(Jobs) jobs: Jobs,
  ) {
    this.loop = new JobLoop(jobs, 'batch', (job, stopping) => this.run(job, stopping));
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  wake(): void {
    this.loop.wake();
  }

  /** @param stopping asked after each chunk; true leaves the rest to another process */
  async run(job: Job, stopping: () => boolean): Promise<void> {
    for (;;) {
      const found = await this.next(job);
      if (!found) return;
      const { row, chunk } = found;
      if (!chunk || job.attempts > mostAttempts) return this.end(job, row, chunk ? 'failed' : 'done');
      await this.fileChunk(job, row, chunk);
      job.attempts = 0;
      if (stopping()) return;
    }
  }

  private next(job: Job): Promise<{ row: BatchRow; chunk: ChunkRow | undefined } | undefined> {
    return this.tenantDb.run({ tenantId: job.tenant_id }, async (transaction) => {
      const batches = new BatchesRepository(transaction);
      const row = await batches.byId(job.job_id);
      return row && { row, chunk: await batches.nextChunk(row) };
    });
  }

  private async fileChunk(job: Job, row: BatchRow, { number, sealed }: ChunkRow): Promise<void> {
    const lines = openLines(this.vault, row, number, sealed);
    const readable = lines.filter((line) => 'body' in line);
    const filed = await this.declareStays.run(
      senderOf(row),
      readable.map(({ body }) => body),
      `batch/${row.id}/${lines[0]?.line ?? 0}`,
    );
    const outcomeOf = new Map(readable.map(({ line }, at) => [line, filed[at]]));
    const outcomes = lines.map(({ line }): LineOutcome => ({ line, ...(outcomeOf.get(line) ?? unreadable) }));
    await this.tenantDb.run({ tenantId: row.tenant_id }, async (transaction) => {
      await renewLease(transaction, job);
      await new BatchesRepository(transaction).settle(row, number, outcomes);
    });
  }

  private async end(job: Job, row: BatchRow, status: 'done' | 'failed'): Promise<void> {
    await this.tenantDb.run({ tenantId: row.tenant_id }, async (transaction) => {
      await endJob(transaction, job);
      const ended = await new BatchesRepository(transaction).end(row, status);
      if (ended.webhook_id)
        await announce(transaction, ended.tenant_id, ended.webhook_id, batchResponse(ended));
    });
    this.sendWebhooks.wake();
  }
}
