import type { Grouping } from '@luutru/domain';
import { NotFound } from '@luutru/http';
import type { UnitRow } from './figures.repository.js';

export type UnitLevel = 'province' | 'district' | 'commune';

/** Which units are meant, and how they are told apart. */
export interface UnitChoice {
  by: Grouping;
  /** Only what lies in it. */
  unitCode?: string | undefined;
  /** Of the rows of `by=unit`. */
  level?: 'district' | 'commune' | undefined;
  /** As they stood before July 2025, when there were districts, or after. */
  units?: '2023' | '2025' | undefined;
}

/** The units whose figures are to be read, none within another, and under which unit each of them is shown. */
export interface ChosenUnits {
  levels: UnitLevel[];
  units: string[];
  names: ReadonlyMap<string, UnitRow>;
  /** Codes of those that have a row even where nothing happened, with their names. */
  listed: ReadonlyMap<string, string>;
}

/**
 * Facilities lie in communes, and figures are kept for communes and for what these lie in. The units of 2025 have no
 * figures of their own beside those of facilities that were registered in them: the communes that became a unit make
 * it up.
 * @throws NotFound for a unit that there is not
 */
export function chooseUnits(all: readonly UnitRow[], choice: UnitChoice): ChosenUnits {
  const { by, unitCode, units = '2023' } = choice;
  const known = new Map(all.map((row) => [row.unit, row]));
  const shownAs = (row: UnitRow): UnitRow => (units === '2025' ? (known.get(row.heir ?? '') ?? row) : row);
  if (unitCode === undefined && by !== 'unit')
    return plain(
      'province',
      all.filter(({ level }) => level === 'province'),
    );
  const root =
    unitCode === undefined ? undefined : all.filter((row) => row.code === unitCode && fits(row, units));
  if (root && !root.length) throw new NotFound();
  const within = (row: UnitRow): boolean =>
    !root || lineOf(row, known).some((one) => root.includes(one)) || root.includes(shownAs(row));
  if (units === '2025') {
    const communes = all.filter((row) => row.level === 'commune' && within(row));
    return {
      levels: ['commune'],
      units: communes.map(({ unit }) => unit),
      names: new Map(communes.map((row) => [row.unit, shownAs(row)])),
      listed: namesOf(communes.map(shownAs)),
    };
  }
  if (by !== 'unit') return plain(root?.[0]?.level ?? 'province', root ?? []);
  const level = choice.level ?? (root?.some((row) => row.level !== 'province') ? 'commune' : 'district');
  // A commune of after July 2025 lies in no district; it stands beside them where it has figures.
  const shown = (row: UnitRow): boolean =>
    row.level === level || (row.level === 'commune' && known.get(row.parent ?? '')?.level === 'province');
  const chosen = all.filter((row) => shown(row) && within(row));
  const own = chosen.filter((row) => row.level === level && fits(row, units));
  return { ...plain(level, chosen), levels: [level, 'commune'], listed: namesOf(own) };
}

const namesOf = (rows: readonly UnitRow[]): Map<string, string> =>
  new Map(rows.map(({ code, name }) => [code, name]));

const fits = (row: UnitRow, units: '2023' | '2025'): boolean =>
  row.level === 'province' || row.old === (units === '2023');

const plain = (level: UnitLevel, rows: readonly UnitRow[]): ChosenUnits => ({
  levels: [level],
  units: rows.map(({ unit }) => unit),
  names: new Map(rows.map((row) => [row.unit, row])),
  listed: namesOf(rows),
});

/** A unit and what it lies in. */
function lineOf(row: UnitRow, known: ReadonlyMap<string, UnitRow>): UnitRow[] {
  const above = row.parent === null ? undefined : known.get(row.parent);
  return above ? [row, ...lineOf(above, known)] : [row];
}
