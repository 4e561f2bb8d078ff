export { ReportsModule } from './reports.module.js';
export { KeepReports } from './keep-reports.js';
export { FigureReader, type FigureRequest } from './figure-reader.js';
export { GatherFigures } from './gather-figures.js';
export { ReportClock } from './report-clock.js';
export { StatisticsReader } from './statistics-reader.js';
