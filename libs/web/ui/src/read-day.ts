/** `15/03/1988`, `5/3/1988` or `15-3-1988` as `1988-03-15`; anything else as it was typed, for the rules to name. */
export function readDay(typed: string): string {
  const [, date = '', month = '', year = ''] =
    /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(typed.trim()) ?? [];
  return year === '' ? typed.trim() : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** `24/11/2026 14:05` as `2026-11-24T14:05:00+07:00`; anything else as it was typed. */
export function readMinute(typed: string): string {
  const [, day = '', hour = '', minute = ''] = /^(\S+)\s+(\d{1,2}):(\d{2})$/.exec(typed.trim()) ?? [];
  return minute === '' ? typed.trim() : `${readDay(day)}T${hour.padStart(2, '0')}:${minute}:00+07:00`;
}
