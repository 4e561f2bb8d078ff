import { Inject, Injectable } from '@nestjs/common';
import type {
  AccessLogActor,
  AccessLogEntry,
  AccessLogList,
  AccessLogQuery,
  AccessLogSummary,
  AccessLogSummaryQuery,
} from '@luutru/contracts';
import { OfficeDb } from '@luutru/database';
import { formatInstant } from '@luutru/domain';
import { defaultLimit, pageOf, readCursor } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { AccessLogRepository, type AccessRow, type ActorRow } from './access-log.repository.js';
import { openReason } from './sealed-reason.js';

/** The log of views, for those who oversee the ones who look: they see ids, and no guest. */
@Injectable()
export class ListViews {
  constructor(
    @Inject(OfficeDb) private readonly officeDb: OfficeDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  async run({ limit = defaultLimit, cursor, ...query }: AccessLogQuery): Promise<AccessLogList> {
    const after = readCursor(cursor);
    const rows = await this.officeDb.run(undefined, (transaction) =>
      new AccessLogRepository(transaction).page(query, after, limit + 1),
    );
    return pageOf(
      rows,
      limit,
      ({ at, id }) => ({ at, id }),
      (row) => entryOf(this.vault, row),
    );
  }

  async summary(query: AccessLogSummaryQuery): Promise<AccessLogSummary> {
    const rows = await this.officeDb.run(undefined, (transaction) =>
      new AccessLogRepository(transaction).actors(query),
    );
    return { actors: rows.map(actorOf) };
  }
}

const entryOf = (vault: Vault, row: AccessRow): AccessLogEntry => ({
  id: row.id,
  at: formatInstant(row.at.getTime()),
  actorId: row.actor_id,
  actorName: row.actor_name,
  role: row.actor_role,
  tenantId: row.actor_tenant_id,
  unitCode: row.actor_unit_code,
  kind: row.kind,
  route: row.route,
  ...openReason(vault, row.id, row.reason_sealed),
  stayIds: row.stay_ids,
  personIds: row.person_ids,
  shown: row.shown,
  flags: row.flags,
});

const actorOf = (row: ActorRow): AccessLogActor => ({
  actorId: row.actor_id,
  actorName: row.actor_name,
  role: row.actor_role,
  views: row.views,
  searches: row.searches,
  exports: row.exports,
  flagged: row.flagged,
  flags: row.flags,
  lastAt: formatInstant(row.last_at.getTime()),
});
