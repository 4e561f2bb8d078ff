import { Inject, Injectable } from '@nestjs/common';
import type { HistoryResponse, StayResponse } from '@luutru/contracts';
import { PoliceDb, type Principal, TenantDb, type Transaction } from '@luutru/database';
import { formatInstant } from '@luutru/domain';
import { NotFound } from '@luutru/http';
import { Journal } from '@luutru/journal';
import { Vault } from '@luutru/vault';
import { openStay } from './stay.response.js';
import type { StayWithDelivery } from './stay.row.js';
import { StaysRepository } from './stays.repository.js';

/**
 * One stay and what happened to it, for the tenant that filed it and for the police of its unit. Any other is not
 * found.
 */
@Injectable()
export class FindStay {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(PoliceDb) private readonly policeDb: PoliceDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  async run(principal: Principal, id: string): Promise<StayResponse> {
    return openStay(this.vault, await this.doorOf(principal).run(principal, rowOf(id)));
  }

  async history(principal: Principal, id: string): Promise<HistoryResponse> {
    const entries = await this.doorOf(principal).run(principal, async (transaction) => {
      const row = await rowOf(id)(transaction);
      return new Journal(transaction, this.vault).history(row.tenant_id, id);
    });
    return { items: entries.map((entry) => ({ ...entry, at: formatInstant(entry.at.getTime()) })) };
  }

  private doorOf({ role }: Principal): TenantDb | PoliceDb {
    return role === 'police' ? this.policeDb : this.tenantDb;
  }
}

const rowOf =
  (id: string) =>
  async (transaction: Transaction): Promise<StayWithDelivery> => {
    const row = await new StaysRepository(transaction).byId(id);
    if (!row) throw new NotFound();
    return row;
  };
