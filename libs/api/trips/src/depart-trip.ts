import { Inject, Injectable } from '@nestjs/common';
import type { DepartRequest, TripResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { isNotifiable } from '@luutru/domain';
import { type Answer, attemptOf, Refused } from '@luutru/http';
import { AlterTrip, type OpenTrip } from './alter-trip.js';
import type { TripRow } from './trip.row.js';
import { happenedAt } from './trip-times.js';

/** The coach leaves (xuất bến): the list is closed and everybody on it declared, where the trip is one to declare. */
@Injectable()
export class DepartTrip {
  constructor(@Inject(AlterTrip) private readonly alter: AlterTrip) {}

  /**
   * A head count at odds with the list is a warning: the coach is on the road either way. A passenger whose
   * declaration is refused stays on the list with the errors, to be mended by a change.
   * @throws NotFound; Refused 409 when it has left already; Invalid for a time in the future
   */
  run(
    principal: Principal,
    id: string,
    version: number,
    request: DepartRequest,
    key?: string,
  ): Promise<Answer<TripResponse>> {
    const attempt = attemptOf(principal.tenantId ?? '', key, `POST /trips/${id}/depart`, request);
    return this.alter.run(
      principal,
      { id, version, attempt, resumes: true },
      (open) => this.depart(open, request),
      (trip) => trip,
    );
  }

  private async depart(
    { trip, passengers, rows, transaction }: OpenTrip,
    request: DepartRequest,
  ): Promise<Partial<TripRow>> {
    if (trip.status !== 'boarding') throw new Refused(409, 'TRIP_NOT_BOARDING');
    const departedAt = happenedAt('departedAt', request.departedAt, { earliest: null, now: transaction.now });
    const travelling = {
      distanceKm: trip.distance_km,
      departureAt: departedAt.getTime(),
      arrivalAt: trip.expected_arrival_at.getTime(),
    };
    // A coach that was to travel by night may leave early, and one for the day late: either makes it a lodging.
    const notifiable = trip.notifiable || isNotifiable(travelling);
    await rows.setOut(trip.id, notifiable ? 'pending' : 'none');
    return {
      status: 'departed',
      departed_at: departedAt,
      notifiable,
      departure_headcount: request.headcount,
      departure_listed: passengers.filter(({ status }) => status === 'listed').length,
    };
  }
}
