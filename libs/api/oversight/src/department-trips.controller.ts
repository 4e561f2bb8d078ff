import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { type DepartmentTrip, DepartmentTripList, DepartmentTripsQuery } from '@luutru/contracts';
import { AuthorityDb, type Principal } from '@luutru/database';
import { addDays, formatInstant, formatPlate, instantAt } from '@luutru/domain';
import { Caller, defaultLimit, pageOf, Permission, readCursor, Refused } from '@luutru/http';
import { type DepartmentTripRow, DepartmentTripsRepository } from './department-trips.repository.js';

/** The trips of the province's coaches: the transport department's alone, and nobody is named in them. */
@Controller('department/trips')
export class DepartmentTripsController {
  constructor(@Inject(AuthorityDb) private readonly authorityDb: AuthorityDb) {}

  /** @throws Refused 403 for a department of another trade */
  @Get()
  @Permission('department:read')
  @ApiOkResponse({ type: DepartmentTripList })
  async trips(
    @Caller() caller: Principal,
    @Query() query: DepartmentTripsQuery,
  ): Promise<DepartmentTripList> {
    if (caller.scope?.sector !== 'transport') throw new Refused(403, 'FORBIDDEN');
    const limit = query.limit ?? defaultLimit;
    const after = readCursor(query.cursor);
    const range = {
      from: query.from ? new Date(instantAt(query.from, 0)) : undefined,
      before: query.to ? new Date(instantAt(addDays(query.to, 1), 0)) : undefined,
    };
    const rows = await this.authorityDb.run(caller, (transaction) =>
      new DepartmentTripsRepository(transaction).page(range, after, limit + 1),
    );
    return pageOf(rows, limit, (row) => ({ at: row.departure_at, id: row.id }), departmentTrip);
  }
}

const maybe = (date: Date | null): string | null => date && formatInstant(date.getTime());

const departmentTrip = (row: DepartmentTripRow): DepartmentTrip => ({
  id: row.id,
  facilityName: row.facility_name,
  status: row.status,
  service: row.service,
  plate: formatPlate(row.plate),
  from: row.origin,
  to: row.destination,
  distanceKm: row.distance_km,
  departureAt: formatInstant(row.departure_at.getTime()),
  expectedArrivalAt: formatInstant(row.expected_arrival_at.getTime()),
  departedAt: maybe(row.departed_at),
  arrivedAt: maybe(row.arrived_at),
  notifiable: row.notifiable,
  capacity: row.seats + row.beds,
  listed: row.listed,
  aboard: row.aboard,
  offList: row.off_list,
  headcountAtDeparture: row.departure_headcount,
  headcountAtArrival: row.arrival_headcount,
});
