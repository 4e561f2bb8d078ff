import type { Transaction } from '@luutru/database';
import type { TripService, TripStatus } from '@luutru/domain';
import type { Cursor } from '@luutru/http';

/** A row of `transport.trip`: counts, and nothing about a person. */
export interface DepartmentTripRow {
  id: string;
  facility_name: string;
  status: TripStatus;
  service: TripService;
  plate: string;
  origin: string;
  destination: string;
  distance_km: number;
  departure_at: Date;
  expected_arrival_at: Date;
  departed_at: Date | null;
  arrived_at: Date | null;
  notifiable: boolean;
  seats: number;
  beds: number;
  departure_headcount: number | null;
  arrival_headcount: number | null;
  listed: number;
  aboard: number;
  off_list: number;
}

/** Reads the transport department's view of trips. */
export class DepartmentTripsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Latest departure first. The upper bound is exclusive. */
  page(
    { from, before }: { from: Date | undefined; before: Date | undefined },
    after: Cursor | undefined,
    limit: number,
  ): Promise<DepartmentTripRow[]> {
    const values: unknown[] = [];
    const value = (item: unknown): string => `$${values.push(item)}`;
    const where = ['true'];
    if (from) where.push(`departure_at >= ${value(from)}`);
    if (before) where.push(`departure_at < ${value(before)}`);
    if (after) where.push(`(departure_at, id) < (${value(after.at)}, ${value(after.id)})`);
    return this.transaction.query<DepartmentTripRow>(
      `select id, facility_name, status, service, plate, origin, destination, distance_km, departure_at,
              expected_arrival_at, departed_at, arrived_at, notifiable, seats, beds, departure_headcount,
              arrival_headcount, listed, aboard, off_list
         from transport.trip where ${where.join(' and ')}
        order by departure_at desc, id desc limit ${value(limit)}`,
      values,
    );
  }
}
