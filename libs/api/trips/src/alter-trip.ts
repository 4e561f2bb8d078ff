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
   * @param decide writes what it does to passengers and gives what changes in the trip; undefined when nothing does
   * @param answerOf what is answered and remembered of the trip as it is afterwards
   * @throws NotFound; Refused 412 when the trip was changed meanwhile
   */
  async run<Body>(
    principal: Principal,
    asked: AskedOfTrip,
    decide: (open: OpenTrip) => Promise<Partial<TripRow> | undefined>,
    answerOf: (trip: TripResponse) => Body,
  ): Promise<Answer<Body>> {
    const { attempt, status = 200 } = asked;
    const answer = ({ trip, passengers }: Altered): Answer<Body> => ({
      status,
      body: answerOf(tripResponse(this.vault, trip, passengers)),
      replayed: false,
    });
    const begun = await this.tenantDb.run(principal, async (transaction) => {
      const trips = new TripsRepository(transaction);
      const rows = new PassengersRepository(transaction);
      // The lock comes first: a repeated request waits for the one under way, then finds its answer.
      const trip = await trips.lock(asked.id);
      if (!trip) throw new NotFound();
      const given = await recall<Body>(transaction, this.vault, attempt);
      if (given) return { given };
      const passengers = await rows.ofTrip(trip.id);
      const read = async (): Promise<Altered> => ({
        trip: (await trips.byId(trip.id)) as TripWithFacts,
        passengers: await rows.ofTrip(trip.id),
      });
      if (passengers.some(isPending)) {
        const own = asked.resumes && trip.version - 1 === asked.version;
        return own ? { altered: await read() } : { unsettled: { trip, passengers } };
      }
      if (asked.version !== undefined && trip.version !== asked.version)
        throw new Refused(412, 'PRECONDITION_FAILED');
      const changed = await decide({ transaction, trip, passengers, rows });
      if (changed) await trips.update(trip, changed);
      const altered = await read();
      if (!altered.passengers.some(isPending))
        await remember(transaction, this.vault, attempt, answer(altered));
      return { altered };
    });
    if (begun.given) return begun.given;
    if (begun.unsettled) {
      await this.declareAboard.run(principal, begun.unsettled.trip, begun.unsettled.passengers);
      return this.run(principal, asked, decide, answerOf);
    }
    const { trip, passengers } = begun.altered;
    if (!passengers.some(isPending)) return answer(begun.altered);
    const settled = await this.declareAboard.run(principal, trip, passengers, async (transaction, after) => {
      // The same request, sent twice at once, may have been carried on by the other one.
      const told = await recall<Body>(transaction, this.vault, attempt);
      if (!told) await remember(transaction, this.vault, attempt, answer({ trip, passengers: after }));
    });
    return answer({ trip, passengers: settled });
  }
}
