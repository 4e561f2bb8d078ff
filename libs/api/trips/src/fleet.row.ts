import type { RouteResponse, VehicleResponse } from '@luutru/contracts';
import { formatPlate, localDate } from '@luutru/domain';

/** The row of `app.vehicle`. Days are `YYYY-MM-DD`. */
export interface VehicleRow {
  tenant_id: string;
  id: string;
  version: number;
  plate: string;
  seats: number;
  beds: number;
  badge_number: string | null;
  badge_expires_on: string | null;
  inspection_expires_on: string | null;
}

/** The row of `app.route`. */
export interface RouteRow {
  tenant_id: string;
  id: string;
  code: string;
  origin: string;
  destination: string;
  distance_km: number;
  stops: string[];
}

export function vehicleResponse(row: VehicleRow, now: Date): VehicleResponse {
  const today = localDate(now.getTime());
  const papers = [row.badge_expires_on, row.inspection_expires_on];
  return {
    id: row.id,
    version: row.version,
    plate: row.plate,
    plateShown: formatPlate(row.plate),
    seats: row.seats,
    beds: row.beds,
    badgeNumber: row.badge_number,
    badgeExpiresOn: row.badge_expires_on,
    inspectionExpiresOn: row.inspection_expires_on,
    warnings: papers.some((day) => day !== null && day < today) ? ['VEHICLE_PAPERS_EXPIRED'] : [],
  };
}

export const routeResponse = (row: RouteRow): RouteResponse => ({
  id: row.id,
  code: row.code,
  from: row.origin,
  to: row.destination,
  distanceKm: row.distance_km,
  stops: row.stops,
});
