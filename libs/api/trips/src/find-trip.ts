import { Inject, Injectable } from '@nestjs/common';
import type { ListTripsQuery, TripList, TripResponse } from '@luutru/contracts';
import { type Principal, TenantDb } from '@luutru/database';
import { addDays, instantAt } from '@luutru/domain';
import { defaultLimit, NotFound, pageOf, readCursor } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { PassengersRepository } from './passengers.repository.js';
import { tripResponse, tripSummary } from './trip.response.js';
import { TripsRepository } from './trips.repository.js';

/** One trip of the tenant, or a page of them. Another tenant's is not found. */
@Injectable()
export class FindTrip {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  run(principal: Principal, id: string): Promise<TripResponse> {
    return this.tenantDb.run(principal, async (transaction) => {
      const trip = await new TripsRepository(transaction).byId(id);
      if (!trip) throw new NotFound();
      return tripResponse(this.vault, trip, await new PassengersRepository(transaction).ofTrip(id));
    });
  }

  /** Latest departure first, by keyset. */
  async page(principal: Principal, query: ListTripsQuery): Promise<TripList> {
    const limit = query.limit ?? defaultLimit;
    const after = readCursor(query.cursor);
    const filter = {
      facilityId: query.facilityId,
      from: query.from ? new Date(instantAt(query.from, 0)) : undefined,
      before: query.to ? new Date(instantAt(addDays(query.to, 1), 0)) : undefined,
      status: query.status,
    };
    const rows = await this.tenantDb.run(principal, (transaction) =>
      new TripsRepository(transaction).page(filter, after, limit + 1),
    );
    return pageOf(
      rows,
      limit,
      (row) => ({ at: row.departure_at, id: row.id }),
      (row) => tripSummary(this.vault, row),
    );
  }
}
