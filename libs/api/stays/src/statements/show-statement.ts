import { Inject, Injectable } from '@nestjs/common';
import { type ToldView, ViewsOfStay } from '@luutru/access-log';
import type { StatementResponse } from '@luutru/contracts';
import { PlatformDb, TenantDb, type Transaction } from '@luutru/database';
import { FacilitiesRepository } from '@luutru/facilities';
import { NotFound, Refused, TryLimit } from '@luutru/http';
import { Journal } from '@luutru/journal';
import { Vault } from '@luutru/vault';
import { StaysRepository } from '../stays.repository.js';
import { looksLikeToken, type StatementLinkRow, tokenHash } from './statement-link.row.js';
import { StatementLinksRepository } from './statement-links.repository.js';
import { type Organisations, statementResponse } from './statement.response.js';

const triesAMinute = 30;

/** What was declared of a guest and who looked at it, for whoever holds the link. */
@Injectable()
export class ShowStatement {
  private readonly limit = new TryLimit(triesAMinute, 60_000);

  constructor(
    @Inject(PlatformDb) private readonly platformDb: PlatformDb,
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(ViewsOfStay) private readonly viewsOfStay: ViewsOfStay,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /**
   * @param source whom tries are counted by
   * @throws Refused 429; NotFound for a link that is unknown, over or revoked, which answer alike
   */
  async run(token: string, source: string): Promise<{ statement: StatementResponse; stayId: string }> {
    const retryAfterSeconds = this.limit.take(source);
    if (retryAfterSeconds) throw new Refused(429, 'TOO_MANY_REQUESTS', { retryAfterSeconds });
    if (!looksLikeToken(token)) throw new NotFound();
    const link = await this.platformDb.run((transaction) =>
      new StatementLinksRepository(transaction).open(tokenHash(token)),
    );
    if (!link) throw new NotFound();
    const views = await this.viewsOfStay.run(link.stay_id);
    const statement = await this.tenantDb.run({ tenantId: link.tenant_id }, (transaction) =>
      this.statement(transaction, link, views),
    );
    return { statement, stayId: link.stay_id };
  }

  private async statement(
    transaction: Transaction,
    link: StatementLinkRow,
    views: readonly ToldView[],
  ): Promise<StatementResponse> {
    const stay = await new StaysRepository(transaction).byId(link.stay_id);
    const facility = stay && (await new FacilitiesRepository(transaction).byId(stay.facility_id));
    if (!facility) throw new NotFound();
    const versions = await new Journal(transaction, this.vault).history(link.tenant_id, link.stay_id);
    const organisations = await organisationsOf(transaction, views);
    return statementResponse(this.vault, {
      stay,
      facility,
      link,
      versions,
      views,
      organisations,
      now: transaction.now,
    });
  }
}

/** Names of the units of the police; of the tenant there is one name only. */
async function organisationsOf(transaction: Transaction, views: readonly ToldView[]): Promise<Organisations> {
  const codes = [...new Set(views.flatMap(({ unitCode }) => unitCode ?? []))];
  const units = await transaction.query<{ code: string; name: string }>(
    'select distinct on (code) code, name from app.admin_unit where code = any($1) order by code, valid_from desc',
    [codes],
  );
  const [tenant] = await transaction.query<{ tenant_id: string; name: string }>(
    'select tenant_id, name from app.tenant',
  );
  return {
    units: new Map(units.map(({ code, name }) => [code, name])),
    tenants: new Map(tenant && [[tenant.tenant_id, tenant.name]]),
  };
}
