/** One cell as a person would read it. */
export interface SheetCell {
  /** Dates as `YYYY-MM-DD`, with ` HH:MM` where a time stands with them; a time alone as `HH:MM`. */
  text: string;
  /** Stored as a number, which has no leading zeros. */
  number?: true;
  /** Calculated, so that nobody has typed what it shows. */
  formula?: true;
}

/** One row that holds something. */
export interface SheetRow {
  /** Its number in the sheet, from 1. */
  row: number;
  /** By column, from 0; undefined where there is nothing. */
  cells: (SheetCell | undefined)[];
}

/** The cells up to the last one that holds something. */
export function withoutEmptyEnd(cells: (SheetCell | undefined)[]): (SheetCell | undefined)[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== undefined) + 1);
}
