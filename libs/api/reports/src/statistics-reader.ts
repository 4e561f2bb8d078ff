import { Injectable } from '@nestjs/common';
import type { ReportLine } from '@luutru/contracts';
import type { Transaction } from '@luutru/database';
import { FigureReader, type FigureRequest } from './figure-reader.js';

const nothing: ReportLine = {
  key: 'total',
  label: 'total',
  arrivals: 0,
  overnightArrivals: 0,
  domestic: 0,
  international: 0,
  departures: 0,
  nights: 0,
  averageStay: null,
  inHouse: 0,
  roomDaysUsed: 0,
  occupancy: null,
};

/** The counts of the statistics. */
@Injectable()
export class StatisticsReader extends FigureReader {
  read(
    _transaction: Transaction,
    _request: FigureRequest,
  ): Promise<{ rows: ReportLine[]; totals: ReportLine }> {
    return Promise.resolve({ rows: [], totals: nothing });
  }
}
