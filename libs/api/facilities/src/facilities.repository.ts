import type { Transaction } from '@luutru/database';
import type { FacilityStatus, Licence, PlaceKind } from '@luutru/domain';
import type { FacilityRow } from './facility.row.js';

const selectFacility = `
  select f.id, f.version, f.sector, f.kind, f.name, f.address, f.unit_code, u.name as unit_name,
         d.name as district_name, n.name as new_unit_name, f.remote_area, f.status, f.status_reason,
         f.decided_at, f.decided_by_name, f.licences, f.created_at
    from app.facility f
    join app.admin_unit u on u.code = f.unit_code and u.valid_from = f.unit_valid_from
    left join app.admin_unit d on d.code = u.parent_code and d.valid_from = u.parent_valid_from
      and d.level = 'district'
    left join app.admin_unit_successor s on s.code = u.code and s.valid_from = u.valid_from
    left join app.admin_unit n on n.code = s.new_code and n.valid_from = s.new_valid_from`;

/** A place and how many guests are in it now. */
export interface PlaceRow {
  id: string;
  version: number;
  label: string;
  kind: PlaceKind;
  parent_id: string | null;
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
  licences?: readonly Licence[];
  /** Active when absent. */
  status?: FacilityStatus;
}

/** What a place is created from. */
export interface NewPlaceRow {
  id: string;
  label: string;
  kind?: PlaceKind;
  parentId?: string | null;
  capacity: number;
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
      `select p.id, p.version, p.label, p.kind, p.parent_id, p.capacity, count(s.id)::int as occupied
         from app.place p
         left join app.stay s on s.tenant_id = p.tenant_id and s.facility_id = p.facility_id
           and s.place = p.label and s.status = 'present'
        where p.facility_id = $1
        group by p.id, p.version, p.label, p.kind, p.parent_id, p.capacity
        order by length(p.label), p.label`,
      [facilityId],
    );
  }

  /** Harmless when the facility is there already. */
  async add(facility: NewFacility): Promise<void> {
    await this.transaction.query(
      `insert into app.facility (tenant_id, id, sector, kind, name, address, unit_code, unit_valid_from, licences, status)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10) on conflict do nothing`,
      [
        facility.tenantId,
        facility.id,
        facility.sector,
        facility.kind,
        facility.name,
        facility.address,
        facility.unit.code,
        facility.unit.validFrom,
        JSON.stringify(facility.licences ?? []),
        facility.status ?? 'active',
      ],
    );
  }

  /** Harmless when a place of that label is there already. */
  async addPlaces(tenantId: string, facilityId: string, places: readonly NewPlaceRow[]): Promise<void> {
    await this.transaction.query(
      `insert into app.place (tenant_id, facility_id, id, label, kind, parent_id, capacity)
       select $1, $2, id, label, coalesce(kind, 'room'), "parentId", capacity
         from jsonb_to_recordset($3) as p (id uuid, label text, kind text, "parentId" uuid, capacity int)
       on conflict do nothing`,
      [tenantId, facilityId, JSON.stringify(places)],
    );
  }

  /** The same, locked against other writers until the transaction ends; guests are declared all the while. */
  async lock(id: string): Promise<FacilityRow | undefined> {
    await this.transaction.query('select from app.facility where id = $1 for no key update', [id]);
    return this.byId(id);
  }

  /** Every change raises the version, by which a declaration judged before is noticed. */
  async change(
    id: string,
    changed: Partial<
      Pick<
        FacilityRow,
        'name' | 'address' | 'licences' | 'status' | 'status_reason' | 'decided_at' | 'decided_by_name'
      >
    >,
  ): Promise<void> {
    const { licences, ...others } = changed;
    const values = { ...others, ...(licences && { licences: JSON.stringify(licences) }) };
    const names = Object.keys(values) as (keyof typeof values)[];
    await this.transaction.query(
      `update app.facility set ${[...names.map((name, at) => `${name} = $${at + 2}`), 'version = version + 1'].join(', ')}
        where id = $1`,
      [id, ...names.map((name) => values[name])],
    );
  }

  async changePlace(
    facilityId: string,
    placeId: string,
    version: number,
    { label, capacity }: { label: string | null; capacity: number | null },
  ): Promise<boolean> {
    const rows = await this.transaction.query<{ id: string }>(
      `update app.place set label = coalesce($4, label), capacity = coalesce($5, capacity), version = version + 1
        where facility_id = $1 and id = $2 and version = $3 returning id`,
      [facilityId, placeId, version, label, capacity],
    );
    return rows.length === 1;
  }

  /** The commune of a code as it stood on the day from which the facilities' units are known. */
  async communeOf(code: string): Promise<{ code: string; validFrom: string } | undefined> {
    const [row] = await this.transaction.query<{ code: string; valid_from: string }>(
      `select code, valid_from from app.admin_unit where code = $1 and level = 'commune' order by valid_from limit 1`,
      [code],
    );
    return row && { code: row.code, validFrom: row.valid_from };
  }
}
