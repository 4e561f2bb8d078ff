import { Inject, Injectable } from '@nestjs/common';
import type { TripResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { type Answer, attemptOf, NotFound, Refused } from '@luutru/http';
import { AlterTrip } from './alter-trip.js';

/** Takes a passenger off the list before the coach leaves; nothing of them is kept. */
@Injectable()
export class RemovePassenger {
  constructor(@Inject(AlterTrip) private readonly alter: AlterTrip) {}

  /** @throws NotFound; Refused 409 once the trip has left */
  run(
    principal: Principal,
    tripId: string,
    passengerId: string,
    version: number,
  ): Promise<Answer<TripResponse>> {
    const route = `DELETE /trips/${tripId}/passengers/${passengerId}`;
    const attempt = attemptOf(principal.tenantId ?? '', undefined, route, null);
    return this.alter.run(
      principal,
      { id: tripId, version, attempt },
      async ({ trip, passengers, rows }) => {
        const row = passengers.find(({ id }) => id === passengerId);
        if (!row) throw new NotFound();
        if (trip.status !== 'boarding') throw new Refused(409, 'TRIP_NOT_BOARDING');
        await rows.remove(row);
        return {};
      },
      (trip) => trip,
    );
  }
}
