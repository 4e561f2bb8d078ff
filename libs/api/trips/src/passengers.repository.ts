import type { Transaction } from '@luutru/database';
import type { FieldError } from '@luutru/domain';
import type { PassengerRow } from './passenger.row.js';

/** What became of a passenger's declaration. */
export interface Settled {
  id: string;
  stayId: string | null;
  errors: readonly FieldError[];
  warnings: readonly string[];
}

export class PassengersRepository {
  constructor(private readonly transaction: Transaction) {}

  /** By seat: A2 stands before A10. */
  ofTrip(tripId: string): Promise<PassengerRow[]> {
    return this.transaction.query<PassengerRow>(
      'select * from app.passenger where trip_id = $1 order by length(seat), seat, id',
      [tripId],
    );
  }

  async insert(rows: readonly PassengerRow[]): Promise<void> {
    for (const row of rows) {
      await this.transaction.query(
        `insert into app.passenger (tenant_id, id, trip_id, seat, status, boarding_point, alighting_point, boarded_at,
           off_list, draft_sealed, declaration, warnings) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          row.tenant_id,
          row.id,
          row.trip_id,
          row.seat,
          row.status,
          row.boarding_point,
          row.alighting_point,
          row.boarded_at,
          row.off_list,
          row.draft_sealed,
          row.declaration,
          row.warnings,
        ],
      );
    }
  }

  async update(row: PassengerRow, changed: Partial<PassengerRow>): Promise<void> {
    const names = Object.keys(changed) as (keyof PassengerRow)[];
    if (!names.length) return;
    await this.transaction.query(
      `update app.passenger set ${names.map((name, at) => `${name} = $${at + 3}`).join(', ')}
        where tenant_id = $1 and id = $2`,
      [
        row.tenant_id,
        row.id,
        ...names.map((name) => (name === 'errors' ? JSON.stringify(changed.errors) : changed[name])),
      ],
    );
  }

  async remove(row: PassengerRow): Promise<void> {
    await this.transaction.query('delete from app.passenger where tenant_id = $1 and id = $2', [
      row.tenant_id,
      row.id,
    ]);
  }

  /** Everybody who is on the list and was not said to be missing sets out; on a notifiable trip to be declared. */
  async setOut(tripId: string, declaration: 'none' | 'pending'): Promise<void> {
    await this.transaction.query(
      `update app.passenger set status = 'aboard', declaration = $2 where trip_id = $1 and status = 'listed'`,
      [tripId, declaration],
    );
  }

  async arrive(tripId: string, at: Date): Promise<void> {
    await this.transaction.query(
      `update app.passenger set status = 'arrived', alighted_at = greatest($2, boarded_at)
        where trip_id = $1 and status = 'aboard'`,
      [tripId, at],
    );
  }

  /** Writes what became of those who were still to be declared; a second time it changes nothing. */
  async settle(tripId: string, settled: readonly Settled[]): Promise<void> {
    await this.transaction.query(
      `update app.passenger p
          set declaration = case when s."stayId" is null then 'refused' else 'declared' end, stay_id = s."stayId",
              errors = s.errors, warnings = s.warnings
         from jsonb_to_recordset($2) as s (id uuid, "stayId" uuid, errors jsonb, warnings text[])
        where p.trip_id = $1 and p.id = s.id and p.declaration = 'pending'`,
      [tripId, JSON.stringify(settled)],
    );
  }
}
