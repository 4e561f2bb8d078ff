import type { Readable } from 'node:stream';
import type { ReportFigures, ReportLine, ReportResponse } from '@luutru/contracts';
import { type CellValue, type Sheet, writeWorkbook, type WrittenRow } from '@luutru/spreadsheet';
import { type FigureTable, tablesOf } from './report-table.js';
import { dayWords, periodWords, sectorWords } from './report-words.js';

const heading = (...cells: CellValue[]): WrittenRow => ({ cells, style: 'heading' });

/** The report as a workbook: what the paper says, a sheet for each table, figures as numbers. */
export function reportWorkbook(report: ReportResponse): Readable {
  const { figures } = report;
  return writeWorkbook([
    overview(report),
    ...(figures ? [...tablesOf(figures).map(sheetOf), facilities(figures)] : []),
  ]);
}

function overview(report: ReportResponse): Sheet {
  const { figures, from, to } = report;
  const rows: WrittenRow[] = [
    heading(`Báo cáo thông báo lưu trú ${periodWords(report)}`),
    { cells: ['Kỳ số liệu', `${dayWords(from)} – ${dayWords(to)}`] },
    { cells: ['Trạng thái', stateWords[report.state]] },
    ...(figures ? comparison(figures) : []),
    { cells: [] },
    heading('Khó khăn, vướng mắc'),
    { cells: [report.difficulties || 'Không có'] },
    heading('Kiến nghị, đề xuất'),
    { cells: [report.proposals || 'Không có'] },
    { cells: ['Ô trống: không có số liệu, hoặc ít hơn 5 nên không nêu.'], style: 'note' },
  ];
  return { name: 'Tổng hợp', widths: [44, 22, 18, 18, 18], rows };
}

const stateWords = { draft: 'Dự thảo', locked: 'Đã khóa', sent: 'Đã gửi' } as const;

function comparison(figures: ReportFigures): WrittenRow[] {
  const { totals, before, yearBefore, yearToDate, punctuality } = figures;
  const row = (name: string, value: (line: ReportLine) => number | null): WrittenRow => ({
    cells: [name, ...[totals, before, yearBefore, yearToDate].map((line) => line && value(line))],
  });
  return [
    { cells: [] },
    heading('Chỉ tiêu', 'Kỳ này', 'Kỳ trước', 'Cùng kỳ năm trước', yearToDate && 'Lũy kế từ đầu năm'),
    row('Lượt khách', (line) => line.arrivals),
    row('Khách nội địa', (line) => line.domestic),
    row('Khách quốc tế', (line) => line.international),
    row('Lượt khách qua đêm', (line) => line.overnightArrivals),
    row('Ngày khách (đêm)', (line) => line.nights),
    row('Thời gian lưu trú bình quân (đêm)', (line) => line.averageStay),
    row('Khách đang ở cuối kỳ', (line) => line.inHouse),
    row('Công suất sử dụng phòng, giường', (line) => line.occupancy),
    { cells: [] },
    { cells: ['Cơ sở đang hoạt động', figures.activeFacilities] },
    { cells: ['Cơ sở mới trong kỳ', figures.newFacilityCount] },
    { cells: ['Lượt khai báo', punctuality.declared] },
    { cells: ['Lượt khai báo trễ hạn', punctuality.late] },
    { cells: ['Tỷ lệ đúng hạn', punctuality.onTimeRate] },
    { cells: ['Bản ghi đồng bộ lỗi', figures.parked] },
    { cells: ['Lượt trùng danh sách theo dõi', figures.watchListHits] },
  ];
}

function sheetOf({ title, heading: first, columns, lines, total }: FigureTable): Sheet {
  const row = (label: string, line: ReportLine): WrittenRow => ({
    cells: [label, ...columns.map(({ value }) => value(line))],
  });
  return {
    name: title,
    widths: [32, ...columns.map(() => 13)],
    rows: [
      heading(first, ...columns.map((column) => column.heading)),
      ...lines.map((line) => row(line.label, line)),
      ...(total ? [{ ...row('Tổng cộng', total), style: 'heading' as const }] : []),
    ],
  };
}

function facilities({ punctuality, newFacilities }: ReportFigures): Sheet {
  return {
    name: 'Cơ sở',
    widths: [40, 28, 28, 16, 12, 20],
    rows: [
      heading('Cơ sở khai báo trễ', 'Lĩnh vực', 'Đơn vị', 'Lượt khai báo', 'Trễ hạn', 'Trễ lâu nhất (phút)'),
      ...punctuality.lateFacilities.map(({ name, sector, unitName, declared, late, longestMinutes }) => ({
        cells: [name, sectorWords[sector], unitName, declared, late, longestMinutes],
      })),
      { cells: [] },
      heading('Cơ sở mới', 'Lĩnh vực', 'Đơn vị'),
      ...newFacilities.map(({ name, sector, unitName }) => ({
        cells: [name, sectorWords[sector], unitName],
      })),
    ],
  };
}
