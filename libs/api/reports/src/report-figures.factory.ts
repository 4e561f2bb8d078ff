import type { ReportLine } from '@luutru/contracts';
import type { Transaction } from '@luutru/database';
import { FigureReader, type FigureRequest } from './figure-reader.js';
import { ReportClock } from './report-clock.js';

/** A line of figures for tests. */
export const lineOf = (key: string, arrivals: number, changes: Partial<ReportLine> = {}): ReportLine => ({
  key,
  label: key,
  arrivals,
  overnightArrivals: arrivals,
  domestic: arrivals,
  international: 0,
  departures: arrivals,
  nights: arrivals * 2,
  averageStay: arrivals ? 2 : null,
  inHouse: arrivals,
  roomDaysUsed: arrivals,
  occupancy: 0.5,
  ...changes,
});

/** Counts what a test tells it, and remembers what it was asked. */
export class ToldFigures extends FigureReader {
  readonly asked: FigureRequest[] = [];
  arrivals = 100;

  read(
    _transaction: Transaction,
    request: FigureRequest,
  ): Promise<{ rows: ReportLine[]; totals: ReportLine }> {
    this.asked.push(request);
    const rows = [
      lineOf('213', this.arrivals - 3, { label: 'Thành phố Bắc Giang' }),
      lineOf('222', 3, { label: 'Huyện Hiệp Hòa' }),
    ];
    return Promise.resolve({ rows, totals: lineOf('total', this.arrivals) });
  }
}

/** A clock that a test moves. */
export class MovedClock extends ReportClock {
  private now = 0;

  /** @param time `2026-11-25T06:00` on Vietnam's clocks */
  set(time: string): void {
    this.now = Date.parse(`${time}:00+07:00`);
  }

  override at(): number {
    return this.now;
  }
}
