import { Inject, Injectable } from '@nestjs/common';
import { addApiKey, keyScopes } from '@luutru/accounts';
import type { SandboxResponse } from '@luutru/contracts';
import { PlatformDb, TenantDb, type Transaction } from '@luutru/database';
import { formatInstant } from '@luutru/domain';
import { type Answer, attemptOf, recall, Refused, remember, TryLimit } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { buildFacilities } from './build-facilities.js';
import { sandboxId } from './sandbox-id.js';

const hour = 3_600_000;
const lifeHours = 24;
const name = 'Thử nghiệm';

/**
 * Opens a sandbox (môi trường thử nghiệm): a tenant that anybody may have without registration, with a facility of each
 * trade and a key for a day. What it declares reaches no authority and no figure.
 */
@Injectable()
export class OpenSandbox {
  private readonly bySource = new TryLimit(20, hour);
  private readonly byAll = new TryLimit(500, hour);

  constructor(
    @Inject(PlatformDb) private readonly platformDb: PlatformDb,
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /**
   * @param source who asks, as far as the network tells; each may open 20 an hour
   * @throws Refused 429
   */
  async run(source: string, key?: string): Promise<Answer<SandboxResponse>> {
    const wait = this.bySource.take(source) || this.byAll.take('all');
    if (wait) throw new Refused(429, 'TOO_MANY_REQUESTS', { retryAfterSeconds: wait });
    const tenantId = sandboxId(key === undefined ? undefined : `${source} ${key}`);
    await this.platformDb.run((transaction) =>
      transaction.query(
        `insert into app.tenant (tenant_id, name, sector, sandbox, sandbox_until)
         values ($1, $2, 'accommodation', true, now() + make_interval(hours => $3)) on conflict do nothing`,
        [tenantId, name, lifeHours],
      ),
    );
    return this.tenantDb.run({ tenantId }, (transaction) => this.furnish(transaction, tenantId, key));
  }

  private async furnish(
    transaction: Transaction,
    tenantId: string,
    key: string | undefined,
  ): Promise<Answer<SandboxResponse>> {
    const attempt = attemptOf(tenantId, key, 'POST /sandbox', {});
    // A request that is repeated while the first is under way waits for its answer.
    await transaction.query('select pg_advisory_xact_lock(hashtext($1))', [tenantId]);
    const given = await recall<SandboxResponse>(transaction, this.vault, attempt);
    if (given) return given;
    const expiresAt = new Date(transaction.now.getTime() + lifeHours * hour);
    const made = { tenantId, name, scopes: keyScopes, expiresAt, createdBy: name };
    const facilities = await buildFacilities(transaction, tenantId);
    const { key: apiKey } = await addApiKey(transaction, made);
    const body = { tenantId, apiKey, expiresAt: formatInstant(expiresAt.getTime()), facilities };
    await remember(transaction, this.vault, attempt, { status: 201, body });
    return { status: 201, body, replayed: false };
  }
}
