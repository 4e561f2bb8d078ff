import { type DynamicModule, Module } from '@nestjs/common';
import { ChangeReport } from './change-report.js';
import { DraftReport } from './draft-report.js';
import { FigureReader } from './figure-reader.js';
import { FindReports } from './find-reports.js';
import { GatherFigures } from './gather-figures.js';
import { KeepReports } from './keep-reports.js';
import { ReportClock } from './report-clock.js';
import { ReportSchedule } from './report-schedule.js';
import { ReportsController } from './reports.controller.js';
import { StatisticsReader } from './statistics-reader.js';

/** Weekly and monthly reports: read, written at and sent in the API, drafted and locked in the worker. */
@Module({
  controllers: [ReportsController],
  providers: [ReportClock, FindReports, DraftReport, ChangeReport],
})
export class ReportsModule {
  static forWorker(): DynamicModule {
    return {
      module: WorkerReportsModule,
      providers: [
        ReportClock,
        { provide: FigureReader, useClass: StatisticsReader },
        GatherFigures,
        KeepReports,
        ReportSchedule,
      ],
    };
  }
}

@Module({})
class WorkerReportsModule {}
