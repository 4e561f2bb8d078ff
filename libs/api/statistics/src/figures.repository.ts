import type { Reader, Transaction } from '@luutru/database';
import type { Grouping, Sector } from '@luutru/domain';
import { type Measure, measures } from './count-stays.sql.js';
import type { Part, Segment } from './segments.js';

/** The sums of one key, in one part of the range. */
export type FigureSums = { key: string; part: Part } & Record<Measure, number>;

export interface UnitRow {
  unit: string;
  code: string;
  level: 'province' | 'district' | 'commune';
  name: string;
  /** Whether it stood before the reform of July 2025. */
  old: boolean;
  parent: string | null;
  /** What became of it in July 2025. */
  heir: string | null;
}

/** Reads figures: a reader's own views, or the tables where the worker asks. */
export class FiguresRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly schema: Reader['schema'] | 'app',
  ) {}

  /** Some hundreds. */
  units(): Promise<UnitRow[]> {
    const heir =
      this.schema === 'app'
        ? `(select s.new_code || ':' || s.new_valid_from from app.admin_unit_successor s
             where s.code = u.code and s.valid_from = u.valid_from order by s.new_code limit 1)`
        : `u.new_code || ':' || u.new_valid_from`;
    return this.transaction.query<UnitRow>(
      `select u.code || ':' || u.valid_from as unit, u.code, u.level, u.name, u.valid_from < '2025-07-01' as old,
              u.parent_code || ':' || u.parent_valid_from as parent, ${heir} as heir
         from ${this.schema === 'app' ? 'app.admin_unit' : `${this.schema}.unit`} u order by u.code, u.valid_from`,
    );
  }

  /**
   * Each key's sums over each part of a range.
   * @param which units, none of which lies in another
   */
  async sums(
    {
      by,
      sectors,
      levels,
      units,
    }: { by: Grouping; sectors: readonly Sector[]; levels: readonly string[]; units: readonly string[] },
    segments: readonly Segment[],
  ): Promise<FigureSums[]> {
    const values: unknown[] = [sectors, levels, dimensionOf(by), units];
    const value = (item: unknown): string => `$${values.push(item)}`;
    const pieces = segments.map(
      ({ part, grain, from, before }) => `
        select ${keyOf(by, part)} as key, '${part}' as part, ${measures.join(', ')} from ${this.schema}.figure
         where sector = any($1) and level = any($2) and dimension = $3 and grain = '${grain}' and unit = any($4)
           and day >= ${value(from)} and day < ${value(before)}`,
    );
    // A few thousand rows by their key: to start processes or to compile would take longer than to read them.
    await this.transaction.query(
      `select set_config('jit', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)`,
    );
    return this.transaction.query<FigureSums>(
      `select key, part, ${measures.map((measure) => `sum(${measure})::float8 as ${measure}`).join(', ')}
         from (${pieces.join(' union all ')}) piece group by key, part`,
      values,
    );
  }
}

/** Age groups and sexes are kept together alone, and added up where one of the two is asked for. */
const dimensionOf = (by: Grouping): string => {
  if (by === 'day' || by === 'unit') return 'all';
  return by === 'ageGroup' || by === 'sex' ? 'ageGroupSex' : by;
};

function keyOf(by: Grouping, part: Part): string {
  if (by === 'unit') return 'unit';
  if (by === 'ageGroup') return `split_part(key, '/', 1)`;
  if (by === 'sex') return `split_part(key, '/', 2)`;
  if (by !== 'day') return 'key';
  return part === 'before' ? `''` : 'day::text';
}
