import type { FacilityResponse } from '@luutru/contracts';
import { type FacilityStatus, formatInstant, judgeLicences, type Licence, type Sector } from '@luutru/domain';

/** A facility (cơ sở) with the names of the unit that it lies in. */
export interface FacilityRow {
  id: string;
  version: number;
  sector: Sector;
  kind: string;
  name: string;
  address: string;
  unit_code: string;
  unit_name: string;
  district_name: string | null;
  new_unit_name: string | null;
  remote_area: boolean;
  status: FacilityStatus;
  status_reason: string | null;
  /** When the police last decided on it, and who. */
  decided_at: Date | null;
  decided_by_name: string | null;
  licences: Licence[];
  created_at: Date;
}

/** @param today the day in Việt Nam on which the licences are looked at */
export const facilityResponse = (row: FacilityRow, today: string): FacilityResponse => ({
  id: row.id,
  version: row.version,
  sector: row.sector,
  kind: row.kind,
  name: row.name,
  address: row.address,
  unitCode: row.unit_code,
  unitName: row.unit_name,
  districtName: row.district_name,
  newUnitName: row.new_unit_name,
  remoteArea: row.remote_area,
  status: row.status,
  statusReason: row.status_reason,
  decidedAt: row.decided_at && formatInstant(row.decided_at.getTime()),
  decidedBy: row.decided_by_name,
  licences: row.licences,
  warnings: judgeLicences(row.sector, row.licences, today),
});
