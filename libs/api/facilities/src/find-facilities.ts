import { Inject, Injectable } from '@nestjs/common';
import type { FacilityList, FacilityResponse } from '@luutru/contracts';
import { PoliceDb, type Principal, TenantDb } from '@luutru/database';
import { localDate } from '@luutru/domain';
import { NotFound } from '@luutru/http';
import { FacilitiesRepository } from './facilities.repository.js';
import { facilityResponse } from './facility.row.js';

/** Facilities of the tenant, or of the unit that an officer answers for. */
@Injectable()
export class FindFacilities {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(PoliceDb) private readonly policeDb: PoliceDb,
  ) {}

  all(principal: Principal): Promise<FacilityList> {
    return this.doorOf(principal).run(principal, async (transaction) => {
      const rows = await new FacilitiesRepository(transaction).all();
      const today = localDate(transaction.now.getTime());
      return { items: rows.map((row) => facilityResponse(row, today)), nextCursor: null };
    });
  }

  /** @throws NotFound */
  one(principal: Principal, id: string): Promise<FacilityResponse> {
    return this.doorOf(principal).run(principal, async (transaction) => {
      const row = await new FacilitiesRepository(transaction).byId(id);
      if (!row) throw new NotFound();
      return facilityResponse(row, localDate(transaction.now.getTime()));
    });
  }

  private doorOf({ role }: Principal): TenantDb | PoliceDb {
    return role === 'police' ? this.policeDb : this.tenantDb;
  }
}
