import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Principal, TenantDb, type Transaction } from '@luutru/database';
import { toPassenger } from '@luutru/domain';
import { DeclareStays, type Filed } from '@luutru/stays';
import { Vault } from '@luutru/vault';
import { declarationOf, openDraft } from './passenger-draft.js';
import type { PassengerRow } from './passenger.row.js';
import { PassengersRepository, type Settled } from './passengers.repository.js';
import type { TripRow } from './trip.row.js';
import { TripsRepository } from './trips.repository.js';

/** Declares those of a trip who are still to be declared, and links each to the stay. */
@Injectable()
export class DeclareAboard {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(DeclareStays) private readonly declareStays: DeclareStays,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /**
   * The declarations and their links cannot share a transaction. A crash between the two leaves the passengers
   * pending, and whoever touches the trip next comes here again with the same keys: nobody is declared twice.
   * @param inside does more in the transaction that writes the links
   * @returns the passengers as they are afterwards
   */
  async run(
    principal: Principal,
    trip: TripRow,
    passengers: readonly PassengerRow[],
    inside: (transaction: Transaction, passengers: PassengerRow[]) => Promise<void> = async () => {},
  ): Promise<PassengerRow[]> {
    const settled = new Map<string, Settled>();
    for (const { key, rows } of this.lists(trip, passengers)) {
      const bodies = rows.map((row) => declarationOf(trip, row, openDraft(this.vault, row)));
      const filed = await this.declare(principal, bodies, key);
      rows.forEach((row, at) => settled.set(row.id, settle(row, filed[at])));
    }
    const after = passengers.map((row) => afterwards(row, settled.get(row.id)));
    await this.tenantDb.run(principal, async (transaction) => {
      // Whoever has the trip open sees its passengers all pending or all settled.
      await new TripsRepository(transaction).lock(trip.id);
      await new PassengersRepository(transaction).settle(trip.id, [...settled.values()]);
      await inside(transaction, after);
    });
    return after;
  }

  /** Sent twice at once, the second waits for the first to be written, fails on its key, and finds its outcomes. */
  private declare(principal: Principal, bodies: readonly object[], key: string): Promise<Filed[]> {
    return this.declareStays.run(principal, bodies, key).catch((error: unknown) => {
      if ((error as { constraint?: string }).constraint !== 'idempotency_pkey') throw error;
      return this.declareStays.run(principal, bodies, key);
    });
  }

  /** Who was on the list at departure is declared together; whoever came later or was mended, alone. */
  private lists(trip: TripRow, passengers: readonly PassengerRow[]): { key: string; rows: PassengerRow[] }[] {
    const pending = passengers.filter(({ declaration }) => declaration === 'pending');
    const alone = pending.filter((row) => row.off_list || row.errors.length > 0);
    const together = pending
      .filter((row) => !alone.includes(row))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
    return [
      ...(together.length ? [{ key: `trip/${trip.id}/depart`, rows: together }] : []),
      ...alone.map((row) => ({ key: `trip/${trip.id}/${row.id}/${this.fingerprint(row)}`, rows: [row] })),
    ];
  }

  /** Tells one wording of a passenger from the next, mended one. */
  private fingerprint(row: PassengerRow): string {
    const draft = JSON.stringify([openDraft(this.vault, row), row.boarded_at]);
    return createHash('sha256').update(draft).digest('hex').slice(0, 16);
  }
}

function settle(row: PassengerRow, filed: Filed | undefined): Settled {
  if (filed?.status !== 201)
    return {
      id: row.id,
      stayId: null,
      errors: (filed?.errors ?? []).map(toPassenger),
      warnings: row.warnings,
    };
  return { id: row.id, stayId: filed.id, errors: [], warnings: union(row.warnings, filed.warnings) };
}

const union = (one: readonly string[], other: readonly string[]): string[] => [
  ...new Set([...one, ...other]),
];

const afterwards = (row: PassengerRow, settled: Settled | undefined): PassengerRow =>
  settled
    ? {
        ...row,
        declaration: settled.stayId === null ? 'refused' : 'declared',
        stay_id: settled.stayId,
        errors: [...settled.errors],
        warnings: [...settled.warnings],
      }
    : row;
