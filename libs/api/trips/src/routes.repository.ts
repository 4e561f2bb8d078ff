import type { Transaction } from '@luutru/database';
import type { RouteRow } from './fleet.row.js';

export class RoutesRepository {
  constructor(private readonly transaction: Transaction) {}

  /** By code; a firm has some dozens. */
  all(): Promise<RouteRow[]> {
    return this.transaction.query<RouteRow>('select * from app.route order by code limit 1000');
  }

  /** @returns whether it was added; not when a route of that code or id is there */
  async add(row: RouteRow): Promise<boolean> {
    const added = await this.transaction.query(
      `insert into app.route (tenant_id, id, code, origin, destination, distance_km, stops)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
      [row.tenant_id, row.id, row.code, row.origin, row.destination, row.distance_km, row.stops],
    );
    return added.length > 0;
  }
}
