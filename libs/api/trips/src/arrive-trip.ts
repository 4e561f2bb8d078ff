import { Inject, Injectable } from '@nestjs/common';
import type { ArriveRequest, TripResponse } from '@luutru/contracts';
import { type Principal, rehearse } from '@luutru/database';
import { type Answer, attemptOf, Refused } from '@luutru/http';
import { AlterTrip, type OpenTrip } from './alter-trip.js';
import { ChangeCarriedStay } from './change-carried-stay.js';
import type { TripRow } from './trip.row.js';
import { dateOf, happenedAt } from './trip-times.js';

/** The coach arrives (trả khách): whoever is still on it leaves, and the stays end. */
@Injectable()
export class ArriveTrip {
  constructor(
    @Inject(AlterTrip) private readonly alter: AlterTrip,
    @Inject(ChangeCarriedStay) private readonly carried: ChangeCarriedStay,
  ) {}

  /**
   * The stays end between a rehearsal, which finds what would be refused, and the arrival itself: a request that is
   * sent again after a crash ends those that are left.
   * @throws NotFound; Refused 409 when it is not on the road; Invalid for a time before the departure or in the future
   */
  async run(
    principal: Principal,
    id: string,
    version: number,
    request: ArriveRequest,
    key?: string,
  ): Promise<Answer<TripResponse>> {
    const attempt = attemptOf(principal.tenantId ?? '', key, `POST /trips/${id}/arrive`, request);
    const alter = (at?: Date): Promise<Answer<TripResponse>> =>
      this.alter.run(
        principal,
        { id, version, attempt },
        (open) => this.arrive(open, request, at),
        (trip) => trip,
      );
    await this.alter.settle(principal, id);
    const rehearsed = await rehearse(() => alter());
    if (rehearsed.replayed) return rehearsed;
    const { arrivedAt, passengers } = rehearsed.body;
    for (const { status, stayId, alightedAt } of passengers) {
      if (status === 'arrived' && stayId && alightedAt)
        await this.carried.run(principal, stayId, { departedAt: alightedAt });
    }
    return alter(arrivedAt ? dateOf(arrivedAt) : undefined);
  }

  /** @param decided the time that the rehearsal settled on, so that the trip and its stays end at one time */
  private async arrive(
    { trip, passengers, rows, transaction }: OpenTrip,
    request: ArriveRequest,
    decided: Date | undefined,
  ): Promise<Partial<TripRow>> {
    if (trip.status !== 'departed') throw new Refused(409, 'TRIP_NOT_DEPARTED');
    const arrivedAt =
      decided ??
      happenedAt('arrivedAt', request.arrivedAt, { earliest: trip.departed_at, now: transaction.now });
    await rows.arrive(trip.id, arrivedAt);
    return {
      status: 'arrived',
      arrived_at: arrivedAt,
      arrival_headcount: request.headcount,
      arrival_listed: passengers.filter(({ status }) => status === 'aboard').length,
    };
  }
}
