import { Inject, Injectable } from '@nestjs/common';
import type { ChangePassengerRequest, TripResponse } from '@luutru/contracts';
import { type Principal, rehearse } from '@luutru/database';
import { tidyText } from '@luutru/domain';
import { type Answer, attemptOf, Invalid, NotFound, Refused } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { AlterTrip, type OpenTrip } from './alter-trip.js';
import { ChangeCarriedStay } from './change-carried-stay.js';
import { judgeDraft, judgePlace, tidySeat } from './judge-boarding.js';
import { draftOf, openDraft, sealDraft } from './passenger-draft.js';
import type { PassengerRow } from './passenger.row.js';
import type { TripRow } from './trip.row.js';
import { dateOf, happenedAt } from './trip-times.js';

/** What is fixed once the passenger is declared: the stay is amended instead. */
const untilDeclared = ['guest', 'boardedAt', 'overrideReason'] as const;

const neverCame = 'Hành khách không lên xe';

/** Another seat or stop, no show, off on the way; or better words of somebody who is not declared yet. */
@Injectable()
export class ChangePassenger {
  constructor(
    @Inject(AlterTrip) private readonly alter: AlterTrip,
    @Inject(ChangeCarriedStay) private readonly carried: ChangeCarriedStay,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /**
   * The stay that declares the passenger goes along. The change is rehearsed first, so that nothing is done to the
   * stay which the trip then refuses; the stay is changed next, so that a repeated request mends what a crash left.
   * @throws NotFound; Refused 409 when the trip has ended, the passenger is gone, or the seat is taken; Invalid
   */
  async run(
    principal: Principal,
    tripId: string,
    passengerId: string,
    version: number,
    request: ChangePassengerRequest,
  ): Promise<Answer<TripResponse>> {
    const route = `PATCH /trips/${tripId}/passengers/${passengerId}`;
    const attempt = attemptOf(principal.tenantId ?? '', undefined, route, request);
    const alter = (): Promise<Answer<TripResponse>> =>
      this.alter.run(
        principal,
        { id: tripId, version, attempt },
        (open) => this.change(open, passengerId, request),
        (trip) => trip,
      );
    await this.alter.settle(principal, tripId);
    const { body } = await rehearse(alter);
    const passenger = body.passengers.find(({ id }) => id === passengerId);
    if (passenger?.stayId) {
      const { stayId, seat, alightedAt } = passenger;
      if (request.seat) await this.carried.run(principal, stayId, { place: seat });
      if (request.alightedAt && alightedAt)
        await this.carried.run(principal, stayId, { departedAt: alightedAt });
      if (request.noShow) await this.carried.run(principal, stayId, { cancelled: neverCame });
    }
    return alter();
  }

  private async change(open: OpenTrip, id: string, request: ChangePassengerRequest) {
    const { trip, passengers, rows, transaction } = open;
    const row = passengers.find((passenger) => passenger.id === id);
    if (!row) throw new NotFound();
    refuseGone(trip, row, request);
    const changed = {
      ...placeOf(row, request),
      ...standingOf(trip, row, request, transaction.now),
      ...this.wordsOf(row, request, transaction.now),
    };
    if (!Object.keys(changed).length) return undefined;
    const after = { ...row, ...changed };
    if (after.status === 'listed' || after.status === 'aboard') {
      const others = passengers.filter((passenger) => passenger.id !== id);
      const errors = judgePlace(trip, others, after);
      const [first] = errors;
      if (first?.code === 'SEAT_TAKEN') throw new Refused(409, 'SEAT_TAKEN', { errors });
      if (errors.length) throw new Invalid(errors);
    }
    await rows.update(row, changed);
    return {};
  }

  /** The words of a passenger who is not declared; whoever was refused at departure is declared with the new ones. */
  private wordsOf(row: PassengerRow, request: ChangePassengerRequest, now: Date): Partial<PassengerRow> {
    if (untilDeclared.every((field) => (request[field] ?? null) === null)) return {};
    const before = openDraft(this.vault, row);
    const draft = draftOf({
      ...before,
      guest: request.guest ?? before.guest,
      overrideReason: request.overrideReason ?? before.overrideReason,
    });
    const { errors, warnings } = judgeDraft({ ...draft, boardedAt: request.boardedAt }, now);
    if (errors.length) throw new Invalid(errors);
    return {
      draft_sealed: sealDraft(this.vault, row, draft),
      warnings,
      ...(request.boardedAt && { boarded_at: dateOf(request.boardedAt) }),
      ...(row.declaration === 'refused' && { declaration: 'pending' as const }),
    };
  }
}

function refuseGone(trip: TripRow, row: PassengerRow, request: ChangePassengerRequest): void {
  if (trip.status !== 'boarding' && trip.status !== 'departed') throw new Refused(409, 'TRIP_NOT_DEPARTED');
  const back = trip.status === 'boarding' && row.status === 'noShow' && request.noShow === false;
  if (row.status !== 'listed' && row.status !== 'aboard' && !back) throw new Refused(409, 'PASSENGER_GONE');
  const declared = row.declaration === 'declared';
  const fixed = untilDeclared.filter((field) => declared && (request[field] ?? null) !== null);
  if (fixed.length)
    throw new Refused(409, 'TRIP_NOT_BOARDING', {
      errors: fixed.map((path) => ({ path, code: 'TRIP_NOT_BOARDING' })),
    });
}

const placeOf = (row: PassengerRow, request: ChangePassengerRequest): Partial<PassengerRow> => ({
  ...(request.seat && { seat: tidySeat(request.seat) || row.seat }),
  ...(request.boardingPoint && { boarding_point: tidyText(request.boardingPoint) }),
  ...(request.alightingPoint && { alighting_point: tidyText(request.alightingPoint) }),
});

function standingOf(
  trip: TripRow,
  row: PassengerRow,
  request: ChangePassengerRequest,
  now: Date,
): Partial<PassengerRow> {
  if (request.alightedAt) {
    if (trip.status !== 'departed') throw new Refused(409, 'TRIP_NOT_DEPARTED');
    const earliest = row.boarded_at ?? trip.departed_at;
    return {
      status: 'alighted',
      alighted_at: happenedAt('alightedAt', request.alightedAt, { earliest, now }),
    };
  }
  if (request.noShow) return { status: 'noShow' };
  return request.noShow === false && row.status === 'noShow' ? { status: 'listed' } : {};
}
