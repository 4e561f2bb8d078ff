import { Inject, Injectable } from '@nestjs/common';
import type { BatchResponse } from '@luutru/contracts';
import { type Principal, TenantDb } from '@luutru/database';
import { NotFound, Refused } from '@luutru/http';
import { batchResponse, type LineOutcome } from './batch.row.js';
import { BatchesRepository } from './batches.repository.js';

/** How far a batch is, and what became of its lines. Another tenant's is not found. */
@Injectable()
export class FindBatch {
  constructor(@Inject(TenantDb) private readonly tenantDb: TenantDb) {}

  run(principal: Principal, id: string): Promise<BatchResponse> {
    return this.tenantDb.run(principal, async (transaction) => {
      const row = await new BatchesRepository(transaction).byId(id);
      if (!row) throw new NotFound();
      return batchResponse(row);
    });
  }

  /** @throws Refused 409 while it is not done; of a failed one, the lines that were filed before */
  results(principal: Principal, id: string): Promise<LineOutcome[]> {
    return this.tenantDb.run(principal, async (transaction) => {
      const batches = new BatchesRepository(transaction);
      const row = await batches.byId(id);
      if (!row) throw new NotFound();
      if (row.status === 'queued' || row.status === 'running') throw new Refused(409, 'BATCH_NOT_DONE');
      return batches.outcomes(row);
    });
  }
}
