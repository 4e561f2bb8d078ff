import type { FigureRow, Grouping, IndicatorName } from './figures.js';

/** Counts below this could point at somebody (ngưỡng ẩn số nhỏ); our own value. Zero tells nothing of anybody. */
export const smallestShown = 5;

/** Counts of people, and of nights and rooms that are as good as people. */
const counts = [
  'arrivals',
  'overnightArrivals',
  'international',
  'domestic',
  'departures',
  'nights',
  'inHouse',
  'caregivers',
  'roomDaysUsed',
  'passengers',
] as const satisfies readonly IndicatorName[];
type Count = (typeof counts)[number];

/** What would tell a withheld figure is withheld as well. */
const derived: readonly (readonly [derived: IndicatorName, from: readonly Count[]])[] = [
  ['averageStay', ['nights', 'overnightArrivals']],
  ['occupancy', ['roomDaysUsed']],
  ['loadFactor', ['passengers']],
];

/** Rows and their totals, as they may be shown. */
export interface ShownFigures {
  rows: FigureRow[];
  totals: FigureRow;
}

/**
 * Withholds what is too small, and whatever would give it away: the other part of a sum, the next smallest row below
 * a total, what is computed from it. A withheld figure is null and named in `suppressed` of its row.
 *
 * Why nothing withheld follows from what is shown: below a visible total, and along arrivals = international + domestic,
 * none is withheld or at least two are. With three linked columns that is enough for every withheld cell to lie on a
 * closed walk of withheld cells, along which one person more here and one less there changes no sum that is shown. And
 * what is withheld below one total comes to five, and to more than one for each row, so that a sum of ones tells nothing.
 * @param rows their counts add up to those of the totals; of days, in order, `inHouse` goes on from one to the next
 */
export function suppress(rows: readonly FigureRow[], totals: FigureRow, by: Grouping): ShownFigures {
  const table = new Table([...rows, totals], by);
  table.hideSmall();
  while (table.hideAlong() || table.hideBeside());
  const shown = table.shown();
  return { rows: shown.slice(0, -1), totals: shown.at(-1) ?? totals };
}

/** The lines of a table, the last of them the totals, and what is withheld of each. */
class Table {
  private readonly hidden: Set<Count>[];
  private readonly total: number;

  constructor(
    private readonly lines: readonly FigureRow[],
    private readonly by: Grouping,
  ) {
    this.hidden = lines.map(() => new Set());
    this.total = lines.length - 1;
  }

  hideSmall(): void {
    this.lines.forEach((line, at) => {
      for (const name of counts) if (isSmall(line[name])) this.hide(at, name);
      // Arrivals less those overnight are the day guests, a count of their own though it is not shown.
      const { arrivals, overnightArrivals } = line;
      if (arrivals !== null && overnightArrivals !== null && isSmall(arrivals - overnightArrivals))
        this.hide(at, 'overnightArrivals');
    });
  }

  /** Within a line, and from day to day. @returns whether something more is withheld */
  hideAlong(): boolean {
    let more = false;
    for (let at = 0; at <= this.total; at++) {
      more = this.hideParts(at) || more;
      if (this.by === 'day') more = this.hideMoves(at) || more;
    }
    return more;
  }

  /** Among the rows below a total. @returns whether something more is withheld */
  hideBeside(): boolean {
    let more = false;
    for (const name of counts) {
      // What is there at the end of each day does not add up to what is there at the end.
      if (this.by === 'day' && name === 'inHouse') continue;
      while (this.isExposed(name) && this.hideNext(name)) more = true;
    }
    return more;
  }

  shown(): FigureRow[] {
    return this.lines.map((line, at) => {
      const withheld: IndicatorName[] = [...(this.hidden[at] ?? [])];
      for (const [name, sources] of derived)
        if (line[name] !== null && sources.some((source) => this.isHidden(at, source))) withheld.push(name);
      return { ...line, ...Object.fromEntries(withheld.map((name) => [name, null])), suppressed: withheld };
    });
  }

  private isHidden(at: number, name: Count): boolean {
    return this.hidden[at]?.has(name) ?? false;
  }

  private valueOf(at: number, name: Count): number {
    return this.lines[at]?.[name] ?? 0;
  }

  private hide(at: number, ...names: Count[]): boolean {
    let more = false;
    for (const name of names) {
      const line = this.lines[at];
      if (!line || line[name] === null || this.isHidden(at, name)) continue;
      this.hidden[at]?.add(name);
      more = true;
    }
    return more;
  }

  /** Arrivals are the international and the domestic ones: of the three, none is withheld alone. */
  private hideParts(at: number): boolean {
    const parts = (['international', 'domestic'] as const).filter((part) => this.valueOf(at, part) > 0);
    if (this.isHidden(at, 'arrivals')) return this.hide(at, ...parts);
    if (!parts.some((part) => this.isHidden(at, part))) return false;
    return parts.length === 2 ? this.hide(at, ...parts) : this.hide(at, 'arrivals');
  }

  /**
   * A single day's nights are its guests in house, and those are the ones of the day before, with who came and without
   * who left. So those who came and who left go together, and where the guests are withheld, on both sides of that night.
   */
  private hideMoves(at: number): boolean {
    const standing = ['nights', 'inHouse'] as const;
    const moves = ['overnightArrivals', 'departures'] as const;
    let more = false;
    if (at === this.total) {
      // Who came and who left in all tell what the last night differs from the first by.
      if (this.isHidden(at, 'inHouse')) more = this.hide(at - 1, 'inHouse') || more;
      if (this.isHidden(at - 1, 'inHouse')) more = this.hide(at, 'inHouse', ...moves) || more;
    } else if (standing.some((name) => this.isHidden(at, name))) {
      more = this.hide(at, ...standing, ...moves) || more;
      if (at + 1 < this.total) more = this.hide(at + 1, ...moves) || more;
    }
    if (moves.some((name) => this.isHidden(at, name))) more = this.hide(at, ...moves) || more;
    return more;
  }

  /** Whether the rows withheld are too few, or too little, to hide each other below their total. */
  private isExposed(name: Count): boolean {
    const rows = this.rowsWith(name, true);
    if (this.isHidden(this.total, name)) return rows.length === 0 && this.total > 0;
    if (rows.length === 0) return false;
    const sum = rows.reduce((all, at) => all + this.valueOf(at, name), 0);
    const least = rows.filter((at) => this.valueOf(at, name) > 0).length;
    return rows.length < 2 || sum < smallestShown || sum <= least;
  }

  /** The smallest row that says something, or the total where there is none. */
  private hideNext(name: Count): boolean {
    const [next] = this.rowsWith(name, false)
      .filter((at) => this.valueOf(at, name) > 0)
      .sort((a, b) => this.valueOf(a, name) - this.valueOf(b, name));
    const at = next ?? this.total;
    const more = this.hide(at, name);
    // At once, so that the parts of a sum are withheld in the same row.
    this.hideParts(at);
    return more;
  }

  private rowsWith(name: Count, hidden: boolean): number[] {
    return this.lines.flatMap((line, at) =>
      at < this.total && line[name] !== null && this.isHidden(at, name) === hidden ? [at] : [],
    );
  }
}

const isSmall = (value: number | null): boolean => value !== null && value > 0 && value < smallestShown;
