import { Inject, Injectable } from '@nestjs/common';
import type { HistoryResponse, StayResponse } from '@luutru/contracts';
import { type Principal, TenantDb } from '@luutru/database';
import { formatInstant } from '@luutru/domain';
import { NotFound } from '@luutru/http';
import { Journal } from '@luutru/journal';
import { Vault } from '@luutru/vault';
import { openStay } from './stay.response.js';
import { StaysRepository } from './stays.repository.js';

/** One stay of the tenant, and what happened to it. Another tenant's is not found. */
@Injectable()
export class FindStay {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  async run(principal: Principal, id: string): Promise<StayResponse> {
    const row = await this.tenantDb.run(principal, (transaction) =>
      new StaysRepository(transaction).byId(id),
    );
    if (!row) throw new NotFound();
    return openStay(this.vault, row);
  }

  async history(principal: Principal, id: string): Promise<HistoryResponse> {
    const entries = await this.tenantDb.run(principal, (transaction) =>
      new Journal(transaction, this.vault).history(principal.tenantId ?? '', id),
    );
    if (!entries.length) throw new NotFound();
    return { items: entries.map((entry) => ({ ...entry, at: formatInstant(entry.at.getTime()) })) };
  }
}
