import { Inject, Injectable } from '@nestjs/common';
import type { ManifestResponse } from '@luutru/contracts';
import { type Principal, TenantDb } from '@luutru/database';
import { formatInstant } from '@luutru/domain';
import { FacilitiesRepository } from '@luutru/facilities';
import { NotFound } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { PassengersRepository } from './passengers.repository.js';
import { tripResponse } from './trip.response.js';
import { TripsRepository } from './trips.repository.js';

/** The list of passengers with the firm that carries them, to read and to print. */
@Injectable()
export class ShowManifest {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** @throws NotFound, for another tenant's too */
  run(principal: Principal, tripId: string): Promise<ManifestResponse> {
    return this.tenantDb.run(principal, async (transaction) => {
      const trip = await new TripsRepository(transaction).byId(tripId);
      const firm = trip && (await new FacilitiesRepository(transaction).byId(trip.facility_id));
      if (!trip || !firm) throw new NotFound();
      const passengers = await new PassengersRepository(transaction).ofTrip(tripId);
      return {
        firmName: firm.name,
        firmAddress: firm.address,
        generatedAt: formatInstant(transaction.now.getTime()),
        trip: tripResponse(this.vault, trip, passengers),
      };
    });
  }
}
