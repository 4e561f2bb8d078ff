import { Inject, Injectable } from '@nestjs/common';
import type { CreateStatementLinkRequest, StatementLinkCreated, StatementLinkList } from '@luutru/contracts';
import { type Principal, TenantDb } from '@luutru/database';
import { formatInstant } from '@luutru/domain';
import { type Answer, attemptOf, NotFound, recall, remember } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { newId } from '../new-id.js';
import { StaysRepository } from '../stays.repository.js';
import { AsTenant } from './as-tenant.js';
import { newToken, statementLink, tokenHash } from './statement-link.row.js';
import { StatementLinksRepository } from './statement-links.repository.js';

/** The desk, or the police, give a guest a link to what was declared of them, for some hours. */
@Injectable()
export class KeepStatementLinks {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(AsTenant) private readonly asTenant: AsTenant,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** @throws NotFound */
  async create(
    principal: Principal,
    stayId: string,
    request: CreateStatementLinkRequest,
    key?: string,
  ): Promise<Answer<StatementLinkCreated>> {
    const tenant = await this.asTenant.run(principal, stayId);
    const { tenantId, userId } = tenant;
    const attempt = attemptOf(tenantId, key, `POST /stays/${stayId}/statement-links`, request);
    return this.tenantDb.run(tenant, async (transaction) => {
      const given = await recall<StatementLinkCreated>(transaction, this.vault, attempt);
      if (given) return given;
      if (!(await new StaysRepository(transaction).byId(stayId))) throw new NotFound();
      const token = newToken();
      const row = await new StatementLinksRepository(transaction).add({
        tenantId,
        id: newId(),
        stayId,
        tokenHash: tokenHash(token),
        createdBy: userId,
        hours: request.expiresInHours,
      });
      const expiresAt = formatInstant(row.expires_at.getTime());
      const body = { id: row.id, url: `/statement/${token}`, expiresAt };
      await remember(transaction, this.vault, attempt, { status: 201, body });
      return { status: 201, body, replayed: false };
    });
  }

  /** @throws NotFound */
  async list(principal: Principal, stayId: string): Promise<StatementLinkList> {
    return this.tenantDb.run(await this.asTenant.run(principal, stayId), async (transaction) => {
      if (!(await new StaysRepository(transaction).byId(stayId))) throw new NotFound();
      const rows = await new StatementLinksRepository(transaction).ofStay(stayId);
      return { items: rows.map(statementLink) };
    });
  }

  /** Harmless when it was revoked before. @throws NotFound */
  async revoke(principal: Principal, stayId: string, linkId: string): Promise<void> {
    await this.tenantDb.run(await this.asTenant.run(principal, stayId), async (transaction) => {
      const known = await new StatementLinksRepository(transaction).revoke(stayId, linkId);
      if (!known) throw new NotFound();
    });
  }
}
