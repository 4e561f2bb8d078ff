import { Inject, Injectable } from '@nestjs/common';
import type { ListStaysQuery, StayList } from '@luutru/contracts';
import { type Principal, TenantDb } from '@luutru/database';
import { addDays, documentTypes, instantAt, nameKey, tidyNumber } from '@luutru/domain';
import { defaultLimit, pageOf, readCursor } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { openStay } from './stay.response.js';
import { type StayFilter, StaysRepository } from './stays.repository.js';

/** The tenant's stays, newest arrival first, by keyset. */
@Injectable()
export class ListStays {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  async run(principal: Principal, query: ListStaysQuery): Promise<StayList> {
    const limit = query.limit ?? defaultLimit;
    const after = readCursor(query.cursor);
    const rows = await this.tenantDb.run(principal, (transaction) =>
      new StaysRepository(transaction).page(this.filter(principal, query), after, limit + 1),
    );
    return pageOf(
      rows,
      limit,
      (row) => ({ at: row.arrived_at, id: row.id }),
      (row) => openStay(this.vault, row),
    );
  }

  private filter({ tenantId = '' }: Principal, query: ListStaysQuery): StayFilter {
    const number = query.q && /\d/.test(query.q) ? tidyNumber(query.q) : undefined;
    return {
      facilityId: query.facilityId,
      arrivedFrom: query.from ? new Date(instantAt(query.from, 0)) : undefined,
      arrivedBefore: query.to ? new Date(instantAt(addDays(query.to, 1), 0)) : undefined,
      status: query.status,
      returned: query.returned === 'true',
      ...(number
        ? { documentIndexes: documentTypes.map((type) => this.vault.blindIndex(tenantId, type, number)) }
        : { nameKey: query.q && nameKey(query.q) }),
    };
  }
}
