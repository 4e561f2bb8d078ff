import { Inject, Injectable } from '@nestjs/common';
import type { WebhookCreated, WebhookList } from '@luutru/contracts';
import { type Principal, TenantDb } from '@luutru/database';
import { type Answer, attemptOf, Invalid, NotFound, recall, Refused, remember } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { newSecret, sealSecret, webhookResponse } from './webhook.row.js';
import { WebhooksRepository } from './webhooks.repository.js';
import { WebhookSettings, webhookUrl } from './webhook-url.js';

const mostWebhooks = 10;

/** The addresses of the tenant's systems that may be told something. */
@Injectable()
export class ManageWebhooks {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(WebhookSettings) private readonly settings: WebhookSettings,
  ) {}

  /**
   * Registers an address. The secret of its signatures is told this once.
   * @throws Invalid `WEBHOOK_URL` for another than a public https address; Refused 409 beyond ten
   */
  async run(principal: Principal, url: string, key?: string): Promise<Answer<WebhookCreated>> {
    const { tenantId } = principal;
    if (!tenantId) throw new Refused(403, 'FORBIDDEN');
    if (!webhookUrl(url, this.settings)) throw new Invalid([{ path: 'url', code: 'WEBHOOK_URL' }]);
    const attempt = attemptOf(tenantId, key, 'POST /webhooks', { url });
    return this.tenantDb.run(principal, async (transaction) => {
      const given = await recall<WebhookCreated>(transaction, this.vault, attempt);
      if (given) return given;
      const webhooks = new WebhooksRepository(transaction);
      if ((await webhooks.all()).length >= mostWebhooks) throw new Refused(409, 'WEBHOOK_LIMIT');
      const body = { id: v7(), url, secret: newSecret() };
      const place = { tenant_id: tenantId, id: body.id };
      const secret_sealed = sealSecret(this.vault, place, body.secret);
      if (!(await webhooks.add({ ...place, url, secret_sealed }))) throw new Refused(409, 'WEBHOOK_TAKEN');
      await remember(transaction, this.vault, attempt, { status: 201, body });
      return { status: 201, body, replayed: false };
    });
  }

  list(principal: Principal): Promise<WebhookList> {
    return this.tenantDb.run(principal, async (transaction) => ({
      items: (await new WebhooksRepository(transaction).all()).map(webhookResponse),
      nextCursor: null,
    }));
  }

  /** @throws NotFound */
  remove(principal: Principal, id: string): Promise<void> {
    return this.tenantDb.run(principal, async (transaction) => {
      if (!(await new WebhooksRepository(transaction).remove(id))) throw new NotFound();
    });
  }
}
