import type { PersonStay, TimelineStay } from '@luutru/contracts';
import { formatInstant, formatPlate } from '@luutru/domain';
import type { FoundStay } from './persons.repository.js';

const instant = (date: Date): string => formatInstant(date.getTime());
const maybe = (date: Date | null): string | null => date && instant(date);

/** What the police see of a stay in the answer to a search. */
export const personStayOf = (row: FoundStay): PersonStay => ({
  id: row.id,
  sector: row.sector,
  facilityId: row.facility_id,
  facilityName: row.facility_name,
  place: row.place,
  arrivedAt: instant(row.arrived_at),
  departedAt: maybe(row.departed_at),
  status: row.status,
});

/** The same on a timeline, with its neighbours in time. */
export const timelineStayOf = (
  row: FoundStay,
  { overlaps, gapHours }: Pick<TimelineStay, 'overlaps' | 'gapHours'>,
): TimelineStay => ({
  ...personStayOf(row),
  kind: row.kind,
  unitCode: row.unit_code,
  unitName: row.unit_name,
  expectedDepartureAt: maybe(row.expected_departure_at),
  declaredAt: instant(row.declared_at),
  late: row.late,
  minutesLate: row.minutes_late,
  overlaps,
  gapHours,
  trip:
    row.plate && row.boarding_point && row.alighting_point
      ? { from: row.boarding_point, to: row.alighting_point, plate: formatPlate(row.plate) }
      : null,
});
