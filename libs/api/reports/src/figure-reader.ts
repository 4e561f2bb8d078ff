import type { ReportLine } from '@luutru/contracts';
import type { Transaction } from '@luutru/database';
import type { CalendarDate, Sector } from '@luutru/domain';

/** Which figures are wanted: days inclusive, one trade or all. */
export interface FigureRequest {
  from: CalendarDate;
  to: CalendarDate;
  by: 'unit' | 'facilityKind' | 'ageGroup' | 'nationality';
  sector?: Sector;
}

/** Where a report takes its figures from: the same counts that every dashboard shows. */
export abstract class FigureReader {
  abstract read(
    transaction: Transaction,
    request: FigureRequest,
  ): Promise<{ rows: ReportLine[]; totals: ReportLine }>;
}
