import { Inject, Injectable } from '@nestjs/common';
import type { PassengerRequest, PassengerResponse, TripResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { type Code, type FieldError, statusOf, tidyText } from '@luutru/domain';
import { type Answer, attemptOf, Invalid, type Outcome, Refused } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { AlterTrip, type OpenTrip } from './alter-trip.js';
import { judgeLateBoarding, judgePlace, judgeWords, tidySeat } from './judge-boarding.js';
import { draftOf, sealDraft } from './passenger-draft.js';
import type { PassengerRow } from './passenger.row.js';
import type { TripRow } from './trip.row.js';
import { dateOf } from './trip-times.js';

/** What became of each passenger, and the trip as it is afterwards. */
export interface Boarded {
  outcomes: Outcome[];
  trip: TripResponse;
}

/** Puts passengers on the list of a trip (thêm hành khách); after departure, on a line only, as boarded on the way. */
@Injectable()
export class AddPassengers {
  constructor(
    @Inject(AlterTrip) private readonly alter: AlterTrip,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /**
   * Good ones are kept whatever the others say.
   * @param bodies as they came; shape and rules are judged here
   * @throws NotFound; Refused 409 `OUTSIDE_LIST` for a coach that takes nobody any more, `TRIP_NOT_BOARDING` once it
   *   has ended
   */
  run(
    principal: Principal,
    tripId: string,
    bodies: readonly unknown[],
    key?: string,
  ): Promise<Answer<Boarded>> {
    const attempt = attemptOf(principal.tenantId ?? '', key, `POST /trips/${tripId}/passengers`, bodies);
    let outcomes: Outcome[] = [];
    return this.alter.run(
      principal,
      { id: tripId, attempt },
      async (open) => {
        outcomes = await this.add(open, bodies);
        return outcomes.some(({ status }) => status === 201) ? {} : undefined;
      },
      (trip) => ({ outcomes, trip }),
    );
  }

  /** One passenger. @throws Invalid, or Refused 409 for a seat that is taken and a full coach */
  async one(
    principal: Principal,
    tripId: string,
    body: unknown,
    key?: string,
  ): Promise<Answer<{ trip: TripResponse; passenger: PassengerResponse }>> {
    const { body: boarded, replayed } = await this.run(principal, tripId, [body], key);
    const [outcome] = boarded.outcomes;
    if (outcome?.status !== 201) throw refusalOf([...(outcome?.errors ?? [])]);
    const passenger = boarded.trip.passengers.find(({ id }) => id === outcome.id);
    if (!passenger) throw new Error('A passenger who was just listed is not on the list');
    return { status: 201, body: { trip: boarded.trip, passenger }, replayed };
  }

  private async add({ trip, passengers, rows, transaction }: OpenTrip, bodies: readonly unknown[]) {
    const { now } = transaction;
    const late = trip.status === 'departed';
    if (late && trip.service !== 'fixed') throw new Refused(409, 'OUTSIDE_LIST');
    if (!late && trip.status !== 'boarding') throw new Refused(409, 'TRIP_NOT_BOARDING');
    const added: PassengerRow[] = [];
    const outcomes = bodies.map((body): Outcome => {
      const worded = judgeWords(body, now);
      if ('errors' in worded) return { status: 422, errors: worded.errors };
      const row = this.newRow(trip, worded, now);
      const errors = [
        ...(late ? judgeLateBoarding(trip, worded.request) : []),
        ...judgePlace(trip, [...passengers, ...added], row),
      ];
      if (errors.length) return { status: 422, errors: firstOfEach(errors) };
      added.push(row);
      return { status: 201, id: row.id, warnings: row.warnings };
    });
    await rows.insert(added);
    return outcomes;
  }

  private newRow(
    trip: TripRow,
    { request, warnings }: { request: PassengerRequest; warnings: Code[] },
    now: Date,
  ): PassengerRow {
    const late = trip.status === 'departed';
    const place = { tenant_id: trip.tenant_id, id: v7() };
    const boardedAt = request.boardedAt ? dateOf(request.boardedAt) : null;
    return {
      ...place,
      trip_id: trip.id,
      seat: tidySeat(request.seat),
      status: late ? 'aboard' : 'listed',
      boarding_point: tidyText(request.boardingPoint),
      alighting_point: tidyText(request.alightingPoint),
      boarded_at: late ? (boardedAt ?? now) : boardedAt,
      alighted_at: null,
      off_list: late,
      draft_sealed: sealDraft(this.vault, place, draftOf(request)),
      declaration: late && trip.notifiable ? 'pending' : 'none',
      stay_id: null,
      errors: [],
      warnings: late ? [...warnings, 'OFF_LIST_PASSENGER'] : warnings,
    };
  }
}

/** A field is named once. */
const firstOfEach = (errors: FieldError[]): FieldError[] =>
  errors.filter(({ path }, at) => errors.findIndex((other) => other.path === path) === at);

function refusalOf(errors: FieldError[]): Refused {
  const [first] = errors;
  const status = errors.length === 1 && first ? statusOf(first.code) : 422;
  return status === 422 || !first ? new Invalid(errors) : new Refused(status, first.code, { errors });
}
