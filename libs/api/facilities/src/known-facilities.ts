import { Inject, Injectable } from '@nestjs/common';
import { type Principal, TenantDb } from '@luutru/database';
import { FacilitiesRepository } from './facilities.repository.js';
import type { FacilityRow } from './facility.row.js';

const atMost = 10_000;

/**
 * Facilities by id, kept in memory, so that a declaration need not read the register. What is kept may be stale:
 * whoever relies on it compares `version` in the statement that writes, and calls `forget` when it differs.
 */
@Injectable()
export class KnownFacilities {
  private readonly known = new Map<string, FacilityRow>();

  constructor(@Inject(TenantDb) private readonly tenantDb: TenantDb) {}

  /** The caller's own facility; undefined for an unknown id and for another tenant's alike. */
  async find(principal: Principal, facilityId: string): Promise<FacilityRow | undefined> {
    const key = `${principal.tenantId} ${facilityId}`;
    const known = this.known.get(key);
    if (known) return known;
    const row = await this.tenantDb.run(principal, (transaction) =>
      new FacilitiesRepository(transaction).byId(facilityId),
    );
    if (row) {
      if (this.known.size >= atMost) this.known.clear();
      this.known.set(key, row);
    }
    return row;
  }

  forget(principal: Principal, facilityId: string): void {
    this.known.delete(`${principal.tenantId} ${facilityId}`);
  }
}
