import type { Transaction } from '@luutru/database';
import type { FacilityRow } from './facility.row.js';

const selectFacility = `
  select f.id, f.version, f.sector, f.kind, f.name, f.address, f.unit_code, u.name as unit_name,
         d.name as district_name, n.name as new_unit_name, f.remote_area, f.status, f.created_at
    from app.facility f
    join app.admin_unit u on u.code = f.unit_code and u.valid_from = f.unit_valid_from
    left join app.admin_unit d on d.code = u.parent_code and d.valid_from = u.parent_valid_from
      and d.level = 'district'
    left join app.admin_unit_successor s on s.code = u.code and s.valid_from = u.valid_from
    left join app.admin_unit n on n.code = s.new_code and n.valid_from = s.new_valid_from`;

/** A place and how many guests are in it now. */
export interface PlaceRow {
  id: string;
  label: string;
  capacity: number;
  occupied: number;
}

/** What a facility is created from. */
export interface NewFacility {
  tenantId: string;
  id: string;
  sector: string;
  kind: string;
  name: string;
  address: string;
  unit: { code: string; validFrom: string };
}

export class FacilitiesRepository {
  constructor(private readonly transaction: Transaction) {}

  all(): Promise<FacilityRow[]> {
    return this.transaction.query<FacilityRow>(`${selectFacility} order by f.name, f.id`);
  }

  async byId(id: string): Promise<FacilityRow | undefined> {
    const [row] = await this.transaction.query<FacilityRow>(`${selectFacility} where f.id = $1`, [id]);
    return row;
  }

  placesOf(facilityId: string): Promise<PlaceRow[]> {
    return this.transaction.query<PlaceRow>(
      `select p.id, p.label, p.capacity, count(s.id)::int as occupied
         from app.place p
         left join app.stay s on s.tenant_id = p.tenant_id and s.facility_id = p.facility_id
           and s.place = p.label and s.status = 'present'
        where p.facility_id = $1
        group by p.id, p.label, p.capacity
        order by length(p.label), p.label`,
      [facilityId],
    );
  }

  /** Harmless when the facility is there already. */
  async add(facility: NewFacility): Promise<void> {
    await this.transaction.query(
      `insert into app.facility (tenant_id, id, sector, kind, name, address, unit_code, unit_valid_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [
        facility.tenantId,
        facility.id,
        facility.sector,
        facility.kind,
        facility.name,
        facility.address,
        facility.unit.code,
        facility.unit.validFrom,
      ],
    );
  }

  /** Harmless when a place of that label is there already. */
  async addPlaces(
    tenantId: string,
    facilityId: string,
    places: { id: string; label: string; capacity: number }[],
  ): Promise<void> {
    await this.transaction.query(
      `insert into app.place (tenant_id, facility_id, id, label, capacity)
       select $1, $2, id, label, capacity
         from jsonb_to_recordset($3) as p (id uuid, label text, capacity int)
       on conflict do nothing`,
      [tenantId, facilityId, JSON.stringify(places)],
    );
  }
}
