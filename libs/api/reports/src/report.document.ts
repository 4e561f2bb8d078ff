import type { ReportFigures, ReportResponse } from '@luutru/contracts';
import type { Content, Printed, TableCell } from '@luutru/print';
import { issuer } from './issuer.js';
import { reportClosing } from './report.closing.js';
import { reportHeading } from './report.heading.js';
import { type FigureTable, tablesOf } from './report-table.js';
import {
  averageWords,
  changeWords,
  countWords,
  periodWords,
  sectorWords,
  shareWords,
} from './report-words.js';

/** The report as an administrative paper (thể thức theo Nghị định 30/2020/NĐ-CP), margins included. */
export function reportDocument(report: ReportResponse): Printed {
  const { figures } = report;
  return {
    info: { title: `Báo cáo thông báo lưu trú ${periodWords(report)}`, creator: 'Lưu Trú' },
    // 20 mm above and below, 30 mm left, 15 mm right.
    pageMargins: [85, 57, 43, 57],
    header: (page) => ({
      text: page > 1 ? String(page) : '',
      alignment: 'center',
      fontSize: 10,
      margin: [0, 28, 0, 0],
    }),
    ...(report.state === 'draft' && {
      watermark: { text: 'DỰ THẢO', opacity: 0.06, bold: true, angle: -40, fontSize: 96 },
    }),
    content: [
      ...reportHeading(report),
      paragraph(
        `Thực hiện Kế hoạch số 172/KH-UBND ngày 11/10/2023 của Ủy ban nhân dân tỉnh về ứng dụng phần mềm thông báo lưu trú (ASM), ${issuer.name} báo cáo kết quả ${periodWords(report)} như sau:`,
      ),
      ...(figures ? resultsOf(figures) : [paragraph('Số liệu đang được tổng hợp.')]),
      section('III. KHÓ KHĂN, VƯỚNG MẮC'),
      ...written(report.difficulties),
      section('IV. KIẾN NGHỊ, ĐỀ XUẤT'),
      ...written(report.proposals),
      paragraph(`Trên đây là báo cáo ${periodWords(report)}, ${issuer.name} trân trọng báo cáo./.`),
      reportClosing,
    ],
  };
}

const section = (text: string): Content => ({ text, bold: true, fontSize: 11, margin: [0, 10, 0, 4] });
const caption = (text: string): Content => ({ text, bold: true, margin: [0, 8, 0, 4] });
const paragraph = (text: string): Content => ({
  text,
  fontSize: 10.5,
  alignment: 'justify',
  leadingIndent: 28,
  margin: [0, 0, 0, 5],
});
const written = (text: string): Content[] =>
  (text.trim() || 'Không có.').split(/\n+/).map((line) => paragraph(line));

function resultsOf(figures: ReportFigures): Content[] {
  const tables = tablesOf(figures);
  return [
    section('I. KẾT QUẢ THÔNG BÁO LƯU TRÚ'),
    ...summaryOf(figures).map(paragraph),
    ...tables.flatMap((table, at) => [caption(`${at + 1}. ${table.title}`), tableOf(table)]),
    {
      text: 'Dấu (–): không có số liệu, hoặc ít hơn 5 nên không nêu.',
      italics: true,
      fontSize: 8.5,
      margin: [0, 4, 0, 0],
    },
    section('II. TÌNH HÌNH CHẤP HÀNH'),
    ...complianceOf(figures).map(paragraph),
    ...facilitiesOf(figures),
  ];
}

function summaryOf({ totals, before, yearBefore, yearToDate }: ReportFigures): string[] {
  return [
    `Toàn tỉnh tiếp nhận ${countWords(totals.arrivals)} lượt khách, trong đó khách nội địa ${countWords(totals.domestic)} lượt, khách quốc tế ${countWords(totals.international)} lượt. So với kỳ trước (${countWords(before.arrivals)} lượt): ${changeWords(totals.arrivals, before.arrivals)}; so với cùng kỳ năm trước (${countWords(yearBefore.arrivals)} lượt): ${changeWords(totals.arrivals, yearBefore.arrivals)}.`,
    `Số ngày khách lưu trú qua đêm là ${countWords(totals.nights)}, bình quân ${averageWords(totals.averageStay)} đêm một lượt khách qua đêm; công suất sử dụng phòng, giường đạt ${shareWords(totals.occupancy)}. Cuối kỳ có ${countWords(totals.inHouse)} khách đang ở.`,
    ...(yearToDate
      ? [
          `Lũy kế từ đầu năm: ${countWords(yearToDate.arrivals)} lượt khách (nội địa ${countWords(yearToDate.domestic)}, quốc tế ${countWords(yearToDate.international)}), ${countWords(yearToDate.nights)} ngày khách.`,
        ]
      : []),
  ];
}

function complianceOf({ punctuality, ...figures }: ReportFigures): string[] {
  const { declared, late, onTimeRate, lateFacilityCount } = punctuality;
  return [
    `Có ${countWords(figures.activeFacilities)} cơ sở đang hoạt động, trong đó ${countWords(figures.newFacilityCount)} cơ sở mới trong kỳ. Các cơ sở đã khai báo ${countWords(declared)} lượt, đúng hạn ${shareWords(onTimeRate)}; ${countWords(late)} lượt trễ hạn tại ${countWords(lateFacilityCount)} cơ sở.`,
    `Số bản ghi đồng bộ lỗi với Cơ sở dữ liệu quốc gia về dân cư đang chờ xử lý: ${countWords(figures.parked)}. Số lượt trùng danh sách theo dõi: ${countWords(figures.watchListHits)}.`,
  ];
}

function facilitiesOf({ punctuality, newFacilities }: ReportFigures): Content[] {
  const late = punctuality.lateFacilities.map(({ name, unitName, declared, late: times, longestMinutes }) => [
    name,
    unitName,
    right(countWords(declared)),
    right(countWords(times)),
    right(countWords(longestMinutes)),
  ]);
  const fresh = newFacilities.map(({ name, sector, unitName }) => [name, sectorWords[sector], unitName]);
  return [
    ...(late.length
      ? [
          caption('Cơ sở khai báo trễ hạn'),
          grid(['*', 120, 50, 46, 60], ['Cơ sở', 'Đơn vị', 'Khai báo', 'Trễ', 'Lâu nhất (phút)'], late),
        ]
      : []),
    ...(fresh.length
      ? [caption('Cơ sở mới trong kỳ'), grid(['*', 130, 120], ['Cơ sở', 'Lĩnh vực', 'Đơn vị'], fresh)]
      : []),
  ];
}

function tableOf({ heading, columns, lines, total }: FigureTable): Content {
  return grid(
    ['*', ...columns.map(() => 37)],
    [heading, ...columns.map((column) => column.heading)],
    [
      ...lines.map((line): TableCell[] => [
        line.label,
        ...columns.map(({ value, words }) => right(words(value(line)))),
      ]),
      ...(total
        ? [
            [
              { text: 'Tổng cộng', bold: true },
              ...columns.map(({ value, words }) => ({ ...right(words(value(total))), bold: true })),
            ],
          ]
        : []),
    ],
  );
}

const right = (text: string): { text: string; alignment: 'right' } => ({ text, alignment: 'right' });

const grid = (widths: (number | '*')[], headings: string[], rows: TableCell[][]): Content => ({
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths,
    body: [
      headings.map((text): TableCell => ({ text, bold: true, alignment: 'center', fillColor: '#eef2f1' })),
      ...rows,
    ],
  },
  layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingLeft: () => 3, paddingRight: () => 3 },
  fontSize: 8.5,
});
