import { Inject, Injectable } from '@nestjs/common';
import type { AlertStay } from '@luutru/contracts';
import { PoliceDb, type Principal } from '@luutru/database';
import { formatInstant } from '@luutru/domain';
import { guestOf, openGuest, type StayRow } from '@luutru/stays';
import { Vault } from '@luutru/vault';

/** Words that go with ids; what lies outside the officer's unit has none. */
export interface Names {
  facilities: ReadonlyMap<string, string>;
  units: ReadonlyMap<string, string>;
}

/** What the door of the police adds to alerts: names of places, and the stays on a case. */
@Injectable()
export class CaseStays {
  constructor(
    @Inject(PoliceDb) private readonly policeDb: PoliceDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  names(
    officer: Principal,
    alerts: readonly { facility_id: string | null; unit_code: string }[],
  ): Promise<Names> {
    return this.policeDb.run(officer, async (transaction) => {
      const facilities = await transaction.query<{ id: string; name: string }>(
        'select id, name from app.facility where id = any($1::uuid[])',
        [alerts.flatMap(({ facility_id }) => facility_id ?? [])],
      );
      const units = await transaction.query<{ code: string; name: string }>(
        `select distinct on (code) code, name from app.admin_unit where code = any($1::text[])
          order by code, valid_from`,
        [alerts.map(({ unit_code }) => unit_code)],
      );
      return {
        facilities: new Map(facilities.map(({ id, name }) => [id, name])),
        units: new Map(units.map(({ code, name }) => [code, name])),
      };
    });
  }

  /** Those within the officer's unit, in the order of their arrival. */
  async find(officer: Principal, ids: readonly string[]): Promise<AlertStay[]> {
    const rows = await this.policeDb.run(officer, (transaction) =>
      transaction.query<StayRow & { facility_name: string }>(
        `select s.*, f.name as facility_name from app.stay s
           join app.facility f on f.tenant_id = s.tenant_id and f.id = s.facility_id
          where s.id = any($1::uuid[]) order by s.arrived_at, s.id`,
        [ids],
      ),
    );
    return rows.map((row) => ({
      id: row.id,
      sector: row.sector,
      facilityId: row.facility_id,
      facilityName: row.facility_name,
      guest: guestOf(row, openGuest(this.vault, row)),
      place: row.place,
      arrivedAt: formatInstant(row.arrived_at.getTime()),
      expectedDepartureAt: row.expected_departure_at && formatInstant(row.expected_departure_at.getTime()),
      departedAt: row.departed_at && formatInstant(row.departed_at.getTime()),
      status: row.status,
    }));
  }
}
