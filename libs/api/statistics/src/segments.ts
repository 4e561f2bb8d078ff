import { addDays, type CalendarDate } from '@luutru/domain';

/** Rows of figures to be added up: whole months, or single days; the end is exclusive. */
export interface Segment {
  part: Part;
  grain: 'day' | 'month';
  from: CalendarDate;
  before: CalendarDate;
}

/**
 * Before the range: what is still there at its beginning. `past`: days whose night is over. `rest`: today, and the
 * future, where nothing has happened yet.
 */
export type Part = 'before' | 'past' | 'today' | 'future';

/** No figure is older. */
const earliest = '2000-01-01';

const firstOfMonth = (date: CalendarDate): CalendarDate => `${date.slice(0, 7)}-01`;
const nextMonth = (date: CalendarDate): CalendarDate => firstOfMonth(addDays(firstOfMonth(date), 31));
const least = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b);
const most = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);

/**
 * How the figures of a range are put together from as few rows as can be: months where a whole one fits, days at the
 * edges.
 * @param byDay single days are wanted within the range
 */
export function segmentsOf(
  range: { from: CalendarDate; to: CalendarDate },
  today: CalendarDate,
  { byDay = false } = {},
): Segment[] {
  const end = addDays(range.to, 1);
  const tomorrow = addDays(today, 1);
  const parts: [Part, CalendarDate, CalendarDate][] = [
    ['before', earliest, least(range.from, tomorrow)],
    ['past', range.from, least(end, today)],
    ['today', most(range.from, today), least(end, tomorrow)],
    ['future', most(range.from, tomorrow), end],
  ];
  return parts.flatMap(([part, from, before]) =>
    from < before ? cut(part, from, before, byDay && part !== 'before') : [],
  );
}

function cut(part: Part, from: CalendarDate, before: CalendarDate, byDay: boolean): Segment[] {
  const firstMonth = from === firstOfMonth(from) ? from : nextMonth(from);
  const endMonth = firstOfMonth(before);
  if (byDay || firstMonth >= endMonth) return [{ part, grain: 'day', from, before }];
  const pieces: Segment[] = [
    { part, grain: 'day', from, before: firstMonth },
    { part, grain: 'month', from: firstMonth, before: endMonth },
    { part, grain: 'day', from: endMonth, before },
  ];
  return pieces.filter((piece) => piece.from < piece.before);
}
