import type { ReportResponse } from '@luutru/contracts';
import { printPdf } from '@luutru/print';
import { reportDocument } from './report.document.js';

export const printReport = (report: ReportResponse): Promise<Buffer> => printPdf(reportDocument(report));
