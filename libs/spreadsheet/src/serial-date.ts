const dayMs = 86_400_000;
const minuteMs = 60_000;
/** Serial 1 is 1 January 1900; Excel counts a 29 February 1900 that never was, so from March on the start is a day off. */
const start1900 = Date.UTC(1899, 11, 30);
const start1904 = Date.UTC(1904, 0, 1);
const phantomDay = 60;
const lastSerial = 2_958_466;

/**
 * What a date's serial number shows (ECMA-376 part 1, 18.17.4): `YYYY-MM-DD`, `YYYY-MM-DD HH:MM`, or `HH:MM` below
 * one day. Undefined for what is no date of the calendar that Excel has.
 */
export function serialDate(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < lastSerial)) return undefined;
  const minutes = Math.round((serial * dayMs) / minuteMs);
  const days = Math.floor(minutes / 1440);
  const withinDay = minutes % 1440;
  const time = `${two(Math.floor(withinDay / 60))}:${two(withinDay % 60)}`;
  if (days === 0 && !from1904) return time;
  const shifted = !from1904 && days < phantomDay ? days + 1 : days;
  const date = new Date((from1904 ? start1904 : start1900) + shifted * dayMs).toISOString().slice(0, 10);
  return withinDay === 0 ? date : `${date} ${time}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
