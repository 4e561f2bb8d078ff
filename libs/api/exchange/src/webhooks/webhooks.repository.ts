import type { Transaction } from '@luutru/database';
import type { WebhookRow, WebhookWithCounts } from './webhook.row.js';

/** Something that a webhook is to be told. */
export interface DeliveryRow {
  id: string;
  webhook_id: string;
  body: string;
  status: 'pending' | 'delivered' | 'dead';
  created_at: Date;
  /** Attempts made before. */
  attempts: number;
}

/** What came of one attempt; the status is absent when there was no answer. */
export interface AttemptRow {
  httpStatus: number | undefined;
  outcome: string;
  milliseconds: number;
}

/** Webhooks of a tenant and what they are told, within one transaction of its door. */
export class WebhooksRepository {
  constructor(private readonly transaction: Transaction) {}

  all(): Promise<WebhookWithCounts[]> {
    return this.transaction.query<WebhookWithCounts>(
      `select w.*, count(d.id) filter (where d.status = 'pending')::int as pending,
              count(d.id) filter (where d.status = 'dead')::int as dead
         from app.webhook w
         left join app.webhook_delivery d on d.tenant_id = w.tenant_id and d.webhook_id = w.id
        group by w.tenant_id, w.id order by w.id`,
    );
  }

  async byUrl(url: string): Promise<WebhookRow | undefined> {
    const [row] = await this.transaction.query<WebhookRow>('select * from app.webhook where url = $1', [url]);
    return row;
  }

  async byId(id: string): Promise<WebhookRow | undefined> {
    const [row] = await this.transaction.query<WebhookRow>('select * from app.webhook where id = $1', [id]);
    return row;
  }

  /** @returns false when the tenant has one of that address */
  async add(row: Omit<WebhookRow, 'created_at'>): Promise<boolean> {
    const rows = await this.transaction.query(
      `insert into app.webhook (tenant_id, id, url, secret_sealed) values ($1, $2, $3, $4)
       on conflict do nothing returning 1`,
      [row.tenant_id, row.id, row.url, row.secret_sealed],
    );
    return rows.length > 0;
  }

  /** Takes what it was not told with it. @returns false when there is none */
  async remove(id: string): Promise<boolean> {
    await this.transaction.query(
      `delete from app.job j using app.webhook_delivery d
        where d.webhook_id = $1 and j.tenant_id = d.tenant_id and j.job_id = d.id`,
      [id],
    );
    const rows = await this.transaction.query('delete from app.webhook where id = $1 returning 1', [id]);
    return rows.length > 0;
  }

  async addDelivery(
    tenantId: string,
    delivery: { id: string; webhookId: string; body: string },
  ): Promise<void> {
    await this.transaction.query(
      'insert into app.webhook_delivery (tenant_id, id, webhook_id, body) values ($1, $2, $3, $4)',
      [tenantId, delivery.id, delivery.webhookId, delivery.body],
    );
  }

  async delivery(id: string): Promise<DeliveryRow | undefined> {
    const [row] = await this.transaction.query<DeliveryRow>(
      `select d.id, d.webhook_id, d.body, d.status, d.created_at,
              (select count(*)::int from app.webhook_attempt a
                where a.tenant_id = d.tenant_id and a.delivery_id = d.id) as attempts
         from app.webhook_delivery d where d.id = $1`,
      [id],
    );
    return row;
  }

  async record(tenantId: string, delivery: DeliveryRow, attempt: AttemptRow): Promise<void> {
    await this.transaction.query(
      `insert into app.webhook_attempt (tenant_id, delivery_id, number, http_status, outcome, milliseconds)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [
        tenantId,
        delivery.id,
        delivery.attempts + 1,
        attempt.httpStatus ?? null,
        attempt.outcome,
        attempt.milliseconds,
      ],
    );
  }

  async settle(tenantId: string, id: string, status: 'delivered' | 'dead'): Promise<void> {
    await this.transaction.query(
      'update app.webhook_delivery set status = $3 where tenant_id = $1 and id = $2',
      [tenantId, id, status],
    );
  }
}
