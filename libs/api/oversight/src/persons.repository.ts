import type { Transaction } from '@luutru/database';
import type { StayRow } from '@luutru/stays';
import { indexesOf, personOf } from './person-id.js';

/** A stay with where it was: its facility, the unit of that, and the trip of a coach's passenger. */
export type FoundStay = StayRow & {
  facility_name: string;
  unit_code: string;
  unit_name: string;
  plate: string | null;
  boarding_point: string | null;
  alighting_point: string | null;
};

const whereabouts = `
  join app.facility f on f.tenant_id = s.tenant_id and f.id = s.facility_id
  join app.admin_unit u on u.code = f.unit_code and u.valid_from = f.unit_valid_from
  left join app.passenger p on s.sector = 'transport' and p.tenant_id = s.tenant_id and p.stay_id = s.id
  left join app.trip t on t.tenant_id = p.tenant_id and t.id = p.trip_id`;
const columns = `s.*, f.name as facility_name, f.unit_code, u.name as unit_name, t.plate, p.boarding_point,
  p.alighting_point`;

/**
 * Reads stays of every tenant through the door of the police, newest arrival first. Each condition is a leakproof
 * comparison on an index, for row-level security lets no other one use it; names go through the one function that
 * looks across tenants. Every statement has a name and one plan a connection: to plan it anew over some dozens of
 * partitions would take longer than to run it.
 */
export class PersonsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** @param indexes fingerprints of a number, one for each type of paper that it could be */
  byNumber(indexes: Buffer[], most: number): Promise<FoundStay[]> {
    return this.planned(
      `select ${columns} from app.stay s ${whereabouts}
        where s.person_index = any ($1::bytea[]) order by s.arrived_at desc, s.id desc limit $2`,
      [indexes, most],
      'persons-by-number',
    );
  }

  /** Exactly this name first, then those that begin so, then those that end so. */
  byName(key: string, born: string | null, most: number): Promise<FoundStay[]> {
    return this.planned(
      `select ${columns} from app.find_named($1, $2, $3) n
         join app.stay s on s.tenant_id = n.tenant_id and s.id = n.id ${whereabouts}
        order by n.nearness, n.arrived_at desc, n.id desc`,
      [key, born, most],
      'persons-by-name',
    );
  }

  /** All of one person. Without a number the id is that of a stay, looked up at each tenant of the jurisdiction. */
  async ofPerson(personId: string, most: number): Promise<FoundStay[]> {
    const indexes = indexesOf(personId);
    const rows = await (indexes
      ? this.planned(
          `select ${columns} from app.stay s ${whereabouts}
            where s.person_index >= $1 and s.person_index <= $2 order by s.arrived_at desc, s.id desc limit $3`,
          [indexes.first, indexes.last, most],
          'person-by-index',
        )
      : this.transaction.query<FoundStay>(
          `select ${columns} from app.stay s ${whereabouts}
            where s.tenant_id = any (array(select tenant_id from app.facility)) and s.id = $1`,
          [personId],
        ));
    return rows.filter((row) => personOf(row) === personId);
  }

  private async planned(text: string, values: unknown[], name: string): Promise<FoundStay[]> {
    await this.transaction.query('set local plan_cache_mode = force_generic_plan');
    return this.transaction.query<FoundStay>(text, values, name);
  }
}
