import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { TenantDb } from '@luutru/database';
import { Vault } from '@luutru/vault';
import { endJob, type Job, JobLoop, Jobs, renewLease } from '@luutru/jobs';
import { callWebhook } from './call-webhook.js';
import { retryDelay } from './retry-delay.js';
import { openSecret, type WebhookRow } from './webhook.row.js';
import { type AttemptRow, type DeliveryRow, WebhooksRepository } from './webhooks.repository.js';
import { WebhookSettings } from './webhook-url.js';

/** The receiver says that there is nobody any more. */
const gone = 410;

/** Tells webhooks what happened until they have taken it in; every attempt is recorded. */
@Injectable()
export class SendWebhooks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: JobLoop;

  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(WebhookSettings) private readonly settings: WebhookSettings,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {
    this.loop = new JobLoop(jobs, 'webhook', (job) => this.run(job));
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

  async run(job: Job): Promise<void> {
    const found = await this.find(job);
    if (!found) return;
    const { delivery, webhook } = found;
    const { id, body } = delivery;
    const attempt = await callWebhook(
      { id, url: webhook.url, secret: openSecret(this.vault, webhook), body },
      this.settings,
    );
    const retry = await this.settle(job, delivery, attempt);
    if (retry !== undefined) await this.jobs.release(job, retry);
  }

  private find({
    tenant_id,
    job_id,
  }: Job): Promise<{ delivery: DeliveryRow; webhook: WebhookRow } | undefined> {
    return this.tenantDb.run({ tenantId: tenant_id }, async (transaction) => {
      const webhooks = new WebhooksRepository(transaction);
      const delivery = await webhooks.delivery(job_id);
      const webhook = delivery && (await webhooks.byId(delivery.webhook_id));
      return delivery && webhook && { delivery, webhook };
    });
  }

  /** @returns seconds until the next attempt; undefined when there is none */
  private settle(job: Job, delivery: DeliveryRow, attempt: AttemptRow): Promise<number | undefined> {
    const tenantId = job.tenant_id;
    return this.tenantDb.run({ tenantId }, async (transaction) => {
      await renewLease(transaction, job);
      const webhooks = new WebhooksRepository(transaction);
      await webhooks.record(tenantId, delivery, attempt);
      const age = transaction.now.getTime() - delivery.created_at.getTime();
      const retry =
        attempt.outcome === 'delivered' || attempt.httpStatus === gone
          ? undefined
          : retryDelay(delivery.attempts + 1, age);
      if (retry !== undefined) return retry;
      await webhooks.settle(tenantId, delivery.id, attempt.outcome === 'delivered' ? 'delivered' : 'dead');
      await endJob(transaction, job);
      return undefined;
    });
  }
}
