import type { Transaction } from '@luutru/database';
import type { MapLevel } from '@luutru/domain';

/** A row of `app.map`, without its content. */
export interface MapRow {
  level: MapLevel;
  features: number;
  units: number;
  digest: string;
  stored_at: Date;
}

/** Level of the units and a day on which they all stood; the districts and communes of 2023 end with June 2025. */
const standing: Record<MapLevel, readonly [level: string, day: string]> = {
  district: ['district', '2023-10-11'],
  commune2023: ['commune', '2023-10-11'],
  commune2025: ['commune', '2025-07-01'],
};

/** Reads and writes the maps of administrative units. */
export class MapsRepository {
  constructor(private readonly transaction: Transaction) {}

  list(): Promise<MapRow[]> {
    return this.transaction.query<MapRow>(
      `select m.level, m.features, m.digest, m.stored_at,
              (select count(*)::int from app.admin_unit u
                where u.level = at.level and u.valid_from <= at.day and (u.valid_to is null or u.valid_to > at.day)
              ) as units
         from app.map m
         join jsonb_to_recordset($1) as at (map text, level text, day date) on at.map = m.level
        order by m.level`,
      [JSON.stringify(Object.entries(standing).map(([map, [level, day]]) => ({ map, level, day })))],
    );
  }

  async codes(level: MapLevel): Promise<Set<string>> {
    const rows = await this.transaction.query<{ code: string }>(
      `select code from app.admin_unit
        where level = $1 and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)`,
      [...standing[level]],
    );
    return new Set(rows.map(({ code }) => code));
  }

  async content(level: MapLevel): Promise<{ content: string; digest: string } | undefined> {
    const [row] = await this.transaction.query<{ content: string; digest: string }>(
      'select content, digest from app.map where level = $1',
      [level],
    );
    return row;
  }

  async store(
    level: MapLevel,
    map: { features: number; content: string; digest: string; storedBy: string },
  ): Promise<void> {
    await this.transaction.query(
      `insert into app.map (level, features, content, digest, stored_by) values ($1, $2, $3, $4, $5)
       on conflict (level) do update set features = excluded.features, content = excluded.content,
         digest = excluded.digest, stored_by = excluded.stored_by, stored_at = now()`,
      [level, map.features, map.content, map.digest, map.storedBy],
    );
  }

  async remove(level: MapLevel): Promise<boolean> {
    const rows = await this.transaction.query('delete from app.map where level = $1 returning level', [
      level,
    ]);
    return rows.length > 0;
  }
}
