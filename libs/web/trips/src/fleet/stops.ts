/** Stops as typed on one line, in the order of the journey: separated by semicolons, or else by commas. */
export const readStops = (typed: string): string[] =>
  typed
    .split(typed.includes(';') ? ';' : ',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

export const writeStops = (stops: readonly string[]): string => stops.join('; ');
