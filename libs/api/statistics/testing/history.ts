import type pg from 'pg';
import { v7 } from 'uuid';

/** A small random number generator (mulberry32), so that a seed gives the same history again. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Facility {
  id: string;
  sector: 'accommodation' | 'health' | 'transport';
  kind: string;
  commune: string;
}

const hour = 3_600_000;
const day = 24 * hour;
const tenant = '019a0000-0000-7000-8000-0000000000aa';
const sandbox = '019a0000-0000-8000-8000-0000000000bb';

/** A province of two districts with three communes, a commune of after the reform, and facilities of every trade. */
export const facilities: readonly Facility[] = [
  { id: '019a0000-0000-7000-8000-000000000001', sector: 'accommodation', kind: 'hotel', commune: '07201' },
  { id: '019a0000-0000-7000-8000-000000000002', sector: 'accommodation', kind: 'homestay', commune: '07300' },
  { id: '019a0000-0000-7000-8000-000000000003', sector: 'health', kind: 'hospital', commune: '07202' },
  { id: '019a0000-0000-7000-8000-000000000004', sector: 'transport', kind: 'coachFirm', commune: '07201' },
  { id: '019a0000-0000-7000-8000-000000000005', sector: 'accommodation', kind: 'hotel', commune: '07210' },
];

/** Writes raw rows as the API leaves them, and changes them as it does: a journal entry further for each change. */
export class History {
  private readonly stays: string[] = [];
  private readonly trips: string[] = [];

  constructor(
    private readonly admin: pg.Client,
    private readonly random: () => number,
  ) {}

  async begin(): Promise<void> {
    await this.admin.query(`
      insert into app.admin_unit (code, valid_from, level, kind, name, parent_code, parent_valid_from) values
        ('24', '2019-01-01', 'province', 'Tỉnh', 'Bắc Giang', null, null),
        ('213', '2019-01-01', 'district', 'Thành phố', 'Bắc Giang', '24', '2019-01-01'),
        ('215', '2019-01-01', 'district', 'Huyện', 'Yên Thế', '24', '2019-01-01'),
        ('07201', '2019-01-01', 'commune', 'Phường', 'Thọ Xương', '213', '2019-01-01'),
        ('07202', '2019-01-01', 'commune', 'Phường', 'Ngô Quyền', '213', '2019-01-01'),
        ('07300', '2019-01-01', 'commune', 'Xã', 'Tam Tiến', '215', '2019-01-01'),
        ('24', '2025-07-01', 'province', 'Tỉnh', 'Bắc Ninh', null, null),
        ('07210', '2025-07-01', 'commune', 'Phường', 'Bắc Giang', '24', '2025-07-01');
      insert into app.admin_unit_successor values
        ('07201', '2019-01-01', '07210', '2025-07-01'), ('07202', '2019-01-01', '07210', '2025-07-01');
      insert into app.tenant (tenant_id, name, sector) values ('${tenant}', 'T', 'accommodation');
      insert into app.tenant (tenant_id, name, sector, sandbox, sandbox_until)
        values ('${sandbox}', 'S', 'accommodation', true, now() + interval '1 day')`);
    for (const { id, sector, kind, commune } of facilities)
      for (const owner of [tenant, sandbox])
        await this.admin.query(
          `insert into app.facility (tenant_id, id, sector, kind, name, unit_code, unit_valid_from, address)
           select $1, $2, $3, $4, 'F', code, valid_from, 'A' from app.admin_unit where code = $5`,
          [owner, id, sector, kind, commune],
        );
    for (const { id, sector } of facilities.slice(0, 3))
      for (let room = 1; room <= 4; room++)
        await this.admin.query(
          `insert into app.place (tenant_id, id, facility_id, label, capacity, kind) values ($1, $2, $3, $4, 2, $5)`,
          [
            tenant,
            v7({ msecs: Date.now() - this.below(100) * day }),
            id,
            `${room}`,
            sector === 'health' ? (room === 1 ? 'ward' : 'bed') : 'room',
          ],
        );
  }

  async declare(): Promise<void> {
    const facility = this.one(facilities);
    const id = v7();
    const arrived = Date.now() - Math.floor(this.random() * 100 * day);
    const overnight = this.random() < 0.8;
    const length = overnight ? this.random() * 6 * day : this.random() * 8 * hour;
    const departed = arrived + length < Date.now() && this.random() < 0.85 ? arrived + length : null;
    const owner = this.random() < 0.05 ? sandbox : tenant;
    const foreign = this.random() < 0.3;
    await this.admin
      .query(`insert into app.stay select r.* from jsonb_populate_record(null::app.stay, $1) r`, [
        JSON.stringify({
          tenant_id: owner,
          id,
          facility_id: facility.id,
          sector: facility.sector,
          version: 1,
          kind: overnight ? 'overnight' : 'dayUse',
          status: departed === null ? 'present' : 'departed',
          full_name: 'A',
          name_key: 'a',
          date_of_birth: this.random() < 0.1 ? null : this.dayAgo(this.below(90 * 365)),
          sex: this.one(['male', 'female', 'unspecified']),
          nationality: foreign ? this.one(['KOR', 'CHN']) : 'VNM',
          document_type: foreign && this.random() < 0.3 ? 'residenceCard' : 'passport',
          document_tail: '',
          guest_sealed: '\\x00',
          arrived_at: new Date(arrived).toISOString(),
          departed_at: departed === null ? null : new Date(departed).toISOString(),
          reason: this.one(['tourism', 'business', 'inpatient']),
          place: this.random() < 0.2 ? null : String(1 + this.below(4)),
          caregiver_of: this.random() < 0.1 && this.stays.length ? this.one(this.stays) : null,
          capture_method: 'manual',
          due_at: new Date(arrived).toISOString(),
          declared_at: new Date().toISOString(),
          late: false,
          minutes_late: 0,
          warnings: [],
          receipt_number: 'X',
        }),
      ])
      .catch((error: { constraint?: string }) => {
        // A caregiver of a sandbox' stay: another tenant's.
        if (error.constraint !== 'stay_caregiver_of_fkey') throw error;
      });
    const { rowCount } = await this.admin.query(
      `insert into app.delivery (tenant_id, stay_id, last_sequence)
       select tenant_id, id, 1 from app.stay where tenant_id = $1 and id = $2`,
      [owner, id],
    );
    if (rowCount) this.stays.push(id);
  }

  /** One of the changes that a stay may undergo. */
  async change(): Promise<void> {
    const id = this.one(this.stays);
    const sets = [
      `status = 'cancelled', departed_at = null`,
      `status = 'present', departed_at = null`,
      `status = 'departed', departed_at = least(arrived_at + interval '30 hours', greatest(now(), arrived_at))`,
      `place = '${1 + this.below(4)}'`,
      `place = null`,
      `nationality = 'JPN', document_type = 'passport'`,
      `date_of_birth = '2020-02-29'`,
      `kind = case kind when 'overnight' then 'dayUse' else 'overnight' end`,
      // Over midnight, and over the end of a month.
      `arrived_at = arrived_at - interval '9 hours'`,
      `arrived_at = date_trunc('month', arrived_at, 'Asia/Ho_Chi_Minh') - interval '1 minute'`,
    ];
    await this.admin.query(`update app.stay set version = version + 1, ${this.one(sets)} where id = $1`, [
      id,
    ]);
    await this.admin.query('update app.delivery set last_sequence = last_sequence + 1 where stay_id = $1', [
      id,
    ]);
  }

  async travel(): Promise<void> {
    const id = v7();
    const departed = Date.now() - Math.floor(this.random() * 100 * day);
    await this.admin.query(
      `insert into app.trip select r.* from jsonb_populate_record(null::app.trip, $1) r`,
      [
        JSON.stringify({
          tenant_id: tenant,
          id,
          version: 1,
          facility_id: facilities[3]?.id,
          status: 'departed',
          service: 'fixed',
          plate: '98B01234',
          replaced_plates: [],
          transport_order: 'X',
          origin: 'A',
          destination: 'B',
          distance_km: 400,
          stops: [],
          departure_at: new Date(departed).toISOString(),
          expected_arrival_at: new Date(departed + this.random() * 14 * hour).toISOString(),
          departed_at: new Date(departed).toISOString(),
          notifiable: true,
          crew_sealed: '\\x00',
          seats: 20 + this.below(20),
          beds: this.below(10),
          created_at: new Date(departed).toISOString(),
          counted_version: 0,
        }),
      ],
    );
    for (let seat = 0; seat < 1 + this.below(12); seat++)
      await this.admin.query(
        `insert into app.passenger (tenant_id, id, trip_id, seat, status, boarding_point, alighting_point, off_list,
           draft_sealed, declaration, warnings) values ($1, $2, $3, $4, $5, 'A', 'B', false, '\\x00', 'none', '{}')`,
        [tenant, v7(), id, `${seat}`, this.one(['aboard', 'noShow', 'alighted'])],
      );
    this.trips.push(id);
  }

  async arrive(): Promise<void> {
    const change = this.one([
      `status = 'arrived', arrived_at = departed_at + interval '${1 + this.below(12)} hours'`,
      `status = 'cancelled'`,
      `seats = seats + 1`,
    ]);
    await this.admin.query(`update app.trip set version = version + 1, ${change} where id = $1`, [
      this.one(this.trips),
    ]);
  }

  private one<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  below(end: number): number {
    return Math.floor(this.random() * end);
  }

  private dayAgo(days: number): string {
    return new Date(Date.now() - days * day).toISOString().slice(0, 10);
  }
}
