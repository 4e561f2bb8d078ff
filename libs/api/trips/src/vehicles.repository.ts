import type { Transaction } from '@luutru/database';
import type { VehicleRow } from './fleet.row.js';

export class VehiclesRepository {
  constructor(private readonly transaction: Transaction) {}

  /** By plate; a firm has some dozens. */
  all(): Promise<VehicleRow[]> {
    return this.transaction.query<VehicleRow>('select * from app.vehicle order by plate limit 1000');
  }

  async byPlate(plate: string): Promise<VehicleRow | undefined> {
    const [row] = await this.transaction.query<VehicleRow>('select * from app.vehicle where plate = $1', [
      plate,
    ]);
    return row;
  }

  async lock(id: string): Promise<VehicleRow | undefined> {
    const [row] = await this.transaction.query<VehicleRow>(
      'select * from app.vehicle where id = $1 for update',
      [id],
    );
    return row;
  }

  /** @returns whether it was added; not when a vehicle of that plate or id is there */
  async add(row: VehicleRow): Promise<boolean> {
    const added = await this.transaction.query(
      `insert into app.vehicle (tenant_id, id, version, plate, seats, beds, badge_number, badge_expires_on,
         inspection_expires_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
      [
        row.tenant_id,
        row.id,
        row.version,
        row.plate,
        row.seats,
        row.beds,
        row.badge_number,
        row.badge_expires_on,
        row.inspection_expires_on,
      ],
    );
    return added.length > 0;
  }

  async update(row: VehicleRow): Promise<void> {
    await this.transaction.query(
      `update app.vehicle set version = $3, plate = $4, seats = $5, beds = $6, badge_number = $7,
         badge_expires_on = $8, inspection_expires_on = $9 where tenant_id = $1 and id = $2`,
      [
        row.tenant_id,
        row.id,
        row.version,
        row.plate,
        row.seats,
        row.beds,
        row.badge_number,
        row.badge_expires_on,
        row.inspection_expires_on,
      ],
    );
  }
}
