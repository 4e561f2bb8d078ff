import type { Sector } from '@luutru/domain';
import { dateOfDay, type DayNumber, dayOfDate, weekdayOf } from './days.js';

/** First days of the lunar year (mùng một Tết), as the calendar of Việt Nam has them. */
const newYears = [
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
].map(dayOfDate);

/** January to December: festivals in spring, school holidays in summer. */
const monthsOfLodging = [0.95, 1.1, 1.15, 1.05, 1, 1.15, 1.15, 1.1, 0.95, 1, 1.05, 1];
const monthsOfHealth = [1.08, 1, 1.02, 1, 1, 0.98, 1, 1.02, 1.05, 1.03, 1.02, 1.08];
/** Sunday to Saturday. */
const weekOfLodging = [1.05, 0.85, 0.85, 0.88, 0.95, 1.3, 1.45];
const weekOfHealth = [0.7, 1.3, 1.12, 1.05, 1, 0.98, 0.75];
const weekOfCoaches = [1.2, 0.95, 0.88, 0.9, 0.98, 1.25, 1.1];

/** Holidays of everybody, first and last day of each year. */
const holidays = [
  ['04-29', '05-02', 1.7],
  ['08-31', '09-03', 1.6],
  ['12-30', '12-31', 1.3],
] as const;

/** Festivals of one district (lễ hội), which fill its houses. */
const localFestivals = [
  ['215', '03-14', '03-18', 2.6], // Yên Thế's uprising
  ['219', '06-05', '07-10', 1.6], // litchis of Lục Ngạn
  ['213', '03-30', '04-03', 1.2],
] as const;

/** Days after the new year on which districts hold theirs: Xương Giang in the city, Tây Yên Tử in Sơn Động. */
const lunarFestivals = [
  ['213', 5, 6, 1.6],
  ['220', 11, 15, 2.5],
  ['221', 13, 15, 1.8], // pagoda of Vĩnh Nghiêm
  ['218', 88, 91, 1.9], // Suối Mỡ
] as const;

/** How much busier than on average a trade is in a district on a day. */
export function demandOn(number: DayNumber, sector: Sector, district: string): number {
  const date = dateOfDay(number);
  const month = Number(date.slice(5, 7)) - 1;
  const weekday = weekdayOf(number);
  const newYear = newYears.findLast((first) => first - 20 <= number) ?? 0;
  const since = number - newYear;
  if (sector === 'health')
    return (
      (monthsOfHealth[month] ?? 1) * (weekOfHealth[weekday] ?? 1) * (since >= -2 && since <= 4 ? 0.45 : 1)
    );
  if (sector === 'transport')
    return (weekOfCoaches[weekday] ?? 1) * (since >= -10 && since <= 15 ? 1.5 : 1) * holiday(date);
  const newYearOfLodging = since >= -3 && since <= 0 ? 0.35 : since >= 1 && since <= 9 ? 1.5 : 1;
  return (
    (monthsOfLodging[month] ?? 1) *
    (weekOfLodging[weekday] ?? 1) *
    newYearOfLodging *
    holiday(date) *
    festival(date, since, district)
  );
}

const holiday = (date: string): number =>
  holidays.find(([from, to]) => date.slice(5) >= from && date.slice(5) <= to)?.[2] ?? 1;

function festival(date: string, since: number, district: string): number {
  const local = localFestivals.find(
    ([where, from, to]) => where === district && date.slice(5) >= from && date.slice(5) <= to,
  );
  const lunar = lunarFestivals.find(
    ([where, from, to]) => where === district && since >= from && since <= to,
  );
  return (local?.[3] ?? 1) * (lunar?.[3] ?? 1);
}
