import type { Transaction } from '@luutru/database';
import { day, uuidFloor } from '@luutru/domain';
import { type FacilityFacts, factColumns, type FactRow, knownStay, type KnownStay } from './stay-facts.js';

type Ids = readonly { tenant_id: string; id: string }[];

/** Of one paper no more than its latest stays are compared, and of one room no more guests. */
const mostOfOne = 50;

/** Gathers what the rules are asked with, for many stays at once. Row-level security keeps sandboxes out. */
export class FactsRepository {
  private readonly facilities = new Map<string, FacilityFacts>();

  constructor(private readonly transaction: Transaction) {}

  async stays(ids: Ids): Promise<KnownStay[]> {
    const rows = await this.transaction.query<FactRow>(
      `select ${factColumns} from unnest($1::uuid[], $2::uuid[]) c (tenant_id, id)
         join app.stay s on s.tenant_id = c.tenant_id and s.id = c.id`,
      [ids.map(({ tenant_id }) => tenant_id), ids.map(({ id }) => id)],
      'signals-stays',
    );
    return this.known(rows);
  }

  /** The stays of the same papers, filed since an id, by fingerprint. */
  async ofPersons(persons: readonly string[], since: string): Promise<Map<string, KnownStay[]>> {
    // Nothing was filed after now: the months to come need not be looked into.
    const until = uuidFloor(this.transaction.now.getTime() + day);
    if (!persons.length) return new Map();
    const rows = await this.transaction.query<FactRow>(
      `select s.* from unnest($1::text[]) p cross join lateral (
         select ${factColumns} from app.stay s
          where s.person_index = decode(p, 'hex') and s.id >= $2 and s.id < $3
          order by s.arrived_at desc limit ${mostOfOne}) s`,
      [persons, since, until],
      'signals-persons',
    );
    return grouped(await this.known(rows), ({ person }) => person ?? '');
  }

  /** Who is present in the same rooms, by room. */
  async inRooms(stays: readonly KnownStay[]): Promise<Map<string, KnownStay[]>> {
    const rooms = roomsOf(stays);
    if (!rooms.length) return new Map();
    const rows = await this.transaction.query<FactRow>(
      `select s.* from unnest($1::uuid[], $2::uuid[], $3::text[]) r (tenant_id, facility_id, place)
        cross join lateral (
         select ${factColumns} from app.stay s
          where s.tenant_id = r.tenant_id and s.facility_id = r.facility_id and s.place = r.place
            and s.status = 'present' limit ${mostOfOne}) s`,
      roomValues(rooms),
      'signals-rooms',
    );
    return grouped(await this.known(rows), roomOf);
  }

  /** How many each of the rooms holds, by room. */
  async capacities(stays: readonly KnownStay[]): Promise<Map<string, number>> {
    const rooms = roomsOf(stays);
    if (!rooms.length) return new Map();
    const rows = await this.transaction.query<{ facility_id: string; label: string; capacity: number }>(
      `select p.facility_id, p.label, p.capacity
         from unnest($1::uuid[], $2::uuid[], $3::text[]) r (tenant_id, facility_id, place)
         join app.place p on p.tenant_id = r.tenant_id and p.facility_id = r.facility_id and p.label = r.place
        where p.kind in ('room', 'bed')`,
      roomValues(rooms),
      'signals-capacities',
    );
    return new Map(rows.map(({ facility_id, label, capacity }) => [`${facility_id} ${label}`, capacity]));
  }

  /** Guests who are here now and have one of the numbers or birth dates. */
  async presentLike(persons: readonly string[], birthDates: readonly string[]): Promise<KnownStay[]> {
    const rows = await this.transaction.query<FactRow>(
      `select ${factColumns} from app.stay s
        where s.status = 'present' and s.person_index = any(select decode(p, 'hex') from unnest($1::text[]) p)
       union
       select ${factColumns} from app.stay s
        where s.status = 'present' and s.date_of_birth = any($2::date[])`,
      [persons, birthDates],
    );
    return this.known(rows);
  }

  /** Puts rows of `factColumns` to their facilities. */
  async known(rows: readonly FactRow[]): Promise<KnownStay[]> {
    const unknown = rows.filter(({ facility_id }) => !this.facilities.has(facility_id));
    if (unknown.length) await this.learn(new Map(unknown.map((row) => [row.facility_id, row.tenant_id])));
    return rows.flatMap((row) => {
      const facility = this.facilities.get(row.facility_id);
      return facility ? [knownStay(row, facility)] : [];
    });
  }

  private async learn(tenantOf: ReadonlyMap<string, string>): Promise<void> {
    const rows = await this.transaction.query<FacilityFacts>(
      `select f.tenant_id as "tenantId", f.id, f.unit_code as "unitCode", coalesce(d.code, f.unit_code) as area
         from unnest($1::uuid[], $2::uuid[]) c (tenant_id, id)
         join app.facility f on f.tenant_id = c.tenant_id and f.id = c.id
         join app.admin_unit u on u.code = f.unit_code and u.valid_from = f.unit_valid_from
         left join app.admin_unit d on d.code = u.parent_code and d.valid_from = u.parent_valid_from
           and d.level = 'district'`,
      [[...tenantOf.values()], [...tenantOf.keys()]],
      'signals-facilities',
    );
    for (const facility of rows) this.facilities.set(facility.id, facility);
  }
}

/** The room of a stay; a coach has seats, not rooms. */
export const roomOf = ({ facilityId, place }: KnownStay): string => `${facilityId} ${place}`;

const roomsOf = (stays: readonly KnownStay[]): KnownStay[] => [
  ...new Map(
    stays
      .filter(({ sector, place, status }) => sector !== 'transport' && place !== null && status === 'present')
      .map((stay) => [roomOf(stay), stay]),
  ).values(),
];

const roomValues = (rooms: readonly KnownStay[]): unknown[] => [
  rooms.map(({ facility }) => facility.tenantId),
  rooms.map(({ facilityId }) => facilityId),
  rooms.map(({ place }) => place),
];

export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
