/** Day and month that were typed, with the year that the personal number gives: `1503` and 1988 as `15/03/1988`. */
export function completeBirthDate(typed: string, birthYear: number): string {
  const [, date, month] = /^(\d{2})\/(\d{2})\/?$/.exec(typed.trim()) ?? [];
  return date === undefined ? typed : `${date}/${month}/${birthYear}`;
}
