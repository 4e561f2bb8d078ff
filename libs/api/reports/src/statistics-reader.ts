import { Injectable } from '@nestjs/common';
import type { ReportLine } from '@luutru/contracts';
import type { Transaction } from '@luutru/database';
import { type FigureRow, sectors } from '@luutru/domain';
import { readWholeFigures } from '@luutru/statistics';
import { FigureReader, type FigureRequest } from './figure-reader.js';

/** The counts of the statistics, whole: the report's readers are told apart later. */
@Injectable()
export class StatisticsReader extends FigureReader {
  async read(
    transaction: Transaction,
    { sector, ...request }: FigureRequest,
  ): Promise<{ rows: ReportLine[]; totals: ReportLine }> {
    const { rows, totals } = await readWholeFigures(transaction, 'app', {
      ...request,
      sectors: sector ? [sector] : sectors,
    });
    return { rows: rows.map(lineOf), totals: { ...lineOf(totals), key: 'total', label: 'total' } };
  }
}

const lineOf = (row: FigureRow): ReportLine => ({
  key: row.key,
  label: row.label ?? row.key,
  arrivals: row.arrivals,
  overnightArrivals: row.overnightArrivals,
  domestic: row.domestic,
  international: row.international,
  departures: row.departures,
  nights: row.nights,
  averageStay: row.averageStay,
  inHouse: row.inHouse,
  roomDaysUsed: row.roomDaysUsed,
  occupancy: row.occupancy,
});
