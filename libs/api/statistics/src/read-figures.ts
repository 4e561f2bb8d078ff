import type { Reader, Transaction } from '@luutru/database';
import {
  addDays,
  type CalendarDate,
  type FigureRow,
  type Grouping,
  localDate,
  type Sector,
  suppress,
} from '@luutru/domain';
import { FiguresRepository, type FigureSums } from './figures.repository.js';
import { type Days, dayNumber, indicatorsOf, sumUp } from './indicators.js';
import { segmentsOf } from './segments.js';
import { chooseUnits, type ChosenUnits, type UnitChoice } from './choose-units.js';

/** Which figures are wanted. */
export interface FigureRequest extends UnitChoice {
  /** First and last day, in Việt Nam. */
  from: CalendarDate;
  to: CalendarDate;
  by: Grouping;
  /** The trades; their figures are added up. */
  sectors: readonly Sector[];
}

export interface FigureTable {
  rows: FigureRow[];
  totals: FigureRow;
}

/**
 * Figures as they may be shown: small ones are withheld.
 * @param schema whose views may be read; `app` for the worker
 */
export async function readFigures(
  transaction: Transaction,
  schema: Reader['schema'] | 'app',
  request: FigureRequest,
): Promise<FigureTable> {
  const { rows, totals } = await readWholeFigures(transaction, schema, request);
  return suppress(rows, totals, request.by);
}

/** The same with nothing withheld; for the report's own arithmetic and for checks, never for an answer. */
export async function readWholeFigures(
  transaction: Transaction,
  schema: Reader['schema'] | 'app',
  request: FigureRequest,
): Promise<FigureTable> {
  const figures = new FiguresRepository(transaction, schema);
  const today = localDate(transaction.now.getTime());
  const chosen = chooseUnits(await figures.units(), request);
  const segments = segmentsOf(request, today, { byDay: request.by === 'day' });
  const sums = await figures.sums({ ...request, ...chosen }, segments);
  const days = daysOf(request, today);
  const totals = indicatorsOf(sumUp(sums), days, request.by === 'day' ? 'unit' : request.by, request.sectors);
  const rows = request.by === 'day' ? byDay(sums, request, today) : byKey(sums, days, request, chosen);
  return { rows, totals: { ...totals, key: '', label: null, suppressed: [] } };
}

function daysOf({ from, to }: Pick<FigureRequest, 'from' | 'to'>, today: CalendarDate): Days {
  const end = addDays(to, 1);
  const first = dayNumber(from);
  return { from: first, pastEnd: Math.max(first, dayNumber(end < today ? end : today)) };
}

/** One row a key. A key without any figure is left out, but for units that are listed. */
function byKey(
  sums: readonly FigureSums[],
  days: Days,
  { by, sectors }: FigureRequest,
  { names, listed }: ChosenUnits,
): FigureRow[] {
  const groups = new Map<string, FigureSums[]>();
  if (by === 'unit') for (const code of listed.keys()) groups.set(code, []);
  const labels = new Map([...[...names.values()].map(({ code, name }) => [code, name] as const), ...listed]);
  for (const row of sums) {
    const key = by === 'unit' ? (names.get(row.key)?.code ?? row.key) : row.key;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups]
    .map(([key, rows]) => ({
      key,
      label: by === 'unit' ? (labels.get(key) ?? null) : null,
      suppressed: [],
      ...indicatorsOf(sumUp(rows), days, by, sectors),
    }))
    .filter((row) => (by === 'unit' && listed.has(row.key)) || saysSomething(row))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

const saysSomething = (row: object): boolean =>
  Object.values(row).some((value) => typeof value === 'number' && value > 0);

/** One row a day, also where nothing happened; each begins with what the days before have left. */
function byDay(
  sums: readonly FigureSums[],
  { from, to, sectors }: FigureRequest,
  today: CalendarDate,
): FigureRow[] {
  const byDate = new Map<string, FigureSums[]>();
  for (const row of sums) byDate.set(row.key, [...(byDate.get(row.key) ?? []), row]);
  const earlier: FigureSums[] = [...(byDate.get('') ?? [])];
  const rows: FigureRow[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const here = byDate.get(day) ?? [];
    const standing = sumUp(earlier);
    const own = sumUp([...here]);
    rows.push({
      key: day,
      label: null,
      suppressed: [],
      ...indicatorsOf(
        { ...own, before: standing.before },
        daysOf({ from: day, to: day }, today),
        'day',
        sectors,
      ),
    });
    if (day > today) Object.assign(rows.at(-1) ?? {}, unknownYet);
    earlier.splice(0, earlier.length, ...carry(earlier, here));
  }
  return rows;
}

/** Who will be there on a day to come nobody knows. */
const unknownYet = { inHouse: null, rooms: null };

/** What is there at the end of a day, as what is there before the next. */
function carry(before: readonly FigureSums[], day: readonly FigureSums[]): FigureSums[] {
  const sums = sumUp([...before, ...day.map((row) => ({ ...row, part: 'before' as const }))]);
  return [{ key: '', part: 'before', ...sums.before }];
}
