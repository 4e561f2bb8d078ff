import { Inject, Injectable } from '@nestjs/common';
import type { TripResponse } from '@luutru/contracts';
import { type Principal, TenantDb, type Transaction } from '@luutru/database';
import { type Answer, type Attempt, NotFound, recall, Refused, remember } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { DeclareAboard } from './declare-aboard.js';
import type { PassengerRow } from './passenger.row.js';
import { PassengersRepository } from './passengers.repository.js';
import { tripResponse } from './trip.response.js';
import type { TripRow, TripWithFacts } from './trip.row.js';
import { TripsRepository } from './trips.repository.js';

/** The locked trip and its list, and the door that they were read through. */
export interface OpenTrip {
  transaction: Transaction;
  trip: TripRow;
  passengers: PassengerRow[];
  rows: PassengersRepository;
}

/** Which change of which trip. */
export interface AskedOfTrip {
  id: string;
  /** What the caller saw; a new passenger needs to have seen nothing. */
  version?: number;
  attempt: Attempt;
  /** Status of the answer; 200 where absent. */
  status?: number;
  /** Whether the change may have been begun by the same request and cut off before its declarations were linked. */
  resumes?: boolean;
}

interface Altered {
  trip: TripWithFacts;
  passengers: PassengerRow[];
}

/** Writes what it does to passengers and gives what changes in the trip; undefined when nothing does. */
type Decision = (open: OpenTrip) => Promise<Partial<TripRow> | undefined>;

/** Changed; answered before; or to be tried again once those left pending are declared. */
type Begun<Body> = { altered: Altered } | { given: Answer<Body> } | { unsettled: true };

const isPending = ({ declaration }: PassengerRow): boolean => declaration === 'pending';

/**
 * One change of a trip that is there: version checked, written, its new passengers declared, the answer remembered.
 */
@Injectable()
export class AlterTrip {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(DeclareAboard) private readonly declareAboard: DeclareAboard,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /**
   * @param answerOf what is answered and remembered of the trip as it is afterwards
   * @throws NotFound; Refused 412 when the trip was changed meanwhile, 503 while another request declares passengers
   */
  async run<Body>(
    principal: Principal,
    asked: AskedOfTrip,
    decide: Decision,
    answerOf: (trip: TripResponse) => Body,
  ): Promise<Answer<Body>> {
    const { attempt, status = 200 } = asked;
    const answer = ({ trip, passengers }: Altered): Answer<Body> => ({
      status,
      body: answerOf(tripResponse(this.vault, trip, passengers)),
      replayed: false,
    });
    const begin = (): Promise<Begun<Body>> =>
      this.tenantDb.run(principal, async (transaction) => {
        const begun = await this.begin<Body>(transaction, asked, decide);
        if ('altered' in begun && !begun.altered.passengers.some(isPending))
          await remember(transaction, this.vault, attempt, answer(begun.altered));
        return begun;
      });
    let begun = await begin();
    if ('unsettled' in begun) {
      await this.settle(principal, asked.id);
      begun = await begin();
    }
    if ('unsettled' in begun) throw new Refused(503, 'UNAVAILABLE', { retryAfterSeconds: 1 });
    if ('given' in begun) return begun.given;
    const { trip, passengers } = begun.altered;
    if (!passengers.some(isPending)) return answer(begun.altered);
    const settled = await this.declareAboard.run(principal, trip, passengers, async (transaction, after) => {
      // The same request, sent twice at once, may have been carried on by the other one.
      const told = await recall<Body>(transaction, this.vault, attempt);
      if (!told) await remember(transaction, this.vault, attempt, answer({ trip, passengers: after }));
    });
    return answer({ trip, passengers: settled });
  }

  private async begin<Body>(
    transaction: Transaction,
    asked: AskedOfTrip,
    decide: Decision,
  ): Promise<Begun<Body>> {
    const trips = new TripsRepository(transaction);
    const rows = new PassengersRepository(transaction);
    // The lock comes first: a repeated request waits for the one under way, then finds its answer.
    const trip = await trips.lock(asked.id);
    if (!trip) throw new NotFound();
    const given = await recall<Body>(transaction, this.vault, asked.attempt);
    if (given) return { given };
    const passengers = await rows.ofTrip(trip.id);
    const pending = passengers.some(isPending);
    if (pending && !(asked.resumes && trip.version - 1 === asked.version)) return { unsettled: true };
    if (!pending) {
      if (asked.version !== undefined && trip.version !== asked.version)
        throw new Refused(412, 'PRECONDITION_FAILED');
      const changed = await decide({ transaction, trip, passengers, rows });
      if (changed) await trips.update(trip, changed);
    }
    const after = await trips.byId(trip.id);
    if (!after) throw new Error('A locked trip is not there');
    return { altered: { trip: after, passengers: await rows.ofTrip(trip.id) } };
  }

  /** Declares those whom an earlier request has left pending. A rehearsal must come after it, or it finds them so. */
  async settle(principal: Principal, id: string): Promise<void> {
    const left = await this.tenantDb.run(principal, async (transaction) => {
      const passengers = await new PassengersRepository(transaction).ofTrip(id);
      if (!passengers.some(isPending)) return undefined;
      const trip = await new TripsRepository(transaction).byId(id);
      return trip && { trip, passengers };
    });
    if (left) await this.declareAboard.run(principal, left.trip, left.passengers);
  }
}
