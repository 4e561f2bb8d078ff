import type { ReportFigures, ReportLine } from '@luutru/contracts';
import { averageWords, countWords, shareWords, wordsOf } from './report-words.js';

/** A column of a table of figures. */
export interface FigureColumn {
  heading: string;
  value(line: ReportLine): number | null;
  words(value: number | null): string;
}

export const figureColumns: readonly FigureColumn[] = [
  { heading: 'Lượt khách', value: (line) => line.arrivals, words: countWords },
  { heading: 'Nội địa', value: (line) => line.domestic, words: countWords },
  { heading: 'Quốc tế', value: (line) => line.international, words: countWords },
  { heading: 'Qua đêm', value: (line) => line.overnightArrivals, words: countWords },
  { heading: 'Ngày khách', value: (line) => line.nights, words: countWords },
  { heading: 'TB (đêm)', value: (line) => line.averageStay, words: averageWords },
  { heading: 'Đang ở', value: (line) => line.inHouse, words: countWords },
  { heading: 'Công suất', value: (line) => line.occupancy, words: shareWords },
];

/** Columns where a table says who came, not how rooms were used. */
export const guestColumns = figureColumns.slice(0, 6);

/** A table of a report: its title, what its first column says, its lines in words. */
export interface FigureTable {
  title: string;
  heading: string;
  columns: readonly FigureColumn[];
  lines: readonly ReportLine[];
  total?: ReportLine;
}

/** The tables that a report has; an empty one is left out. */
export function tablesOf(figures: ReportFigures): FigureTable[] {
  const { totals, bySector, byDistrict, byFacilityKind, byAgeGroup, byNationality } = figures;
  const named = (lines: readonly ReportLine[], name: (key: string) => string): ReportLine[] =>
    lines.map((line) => ({ ...line, label: name(line.key) }));
  const tables: FigureTable[] = [
    {
      title: 'Theo lĩnh vực',
      heading: 'Lĩnh vực',
      columns: figureColumns,
      lines: named(bySector, wordsOf.sector),
      total: totals,
    },
    { title: 'Theo địa bàn', heading: 'Đơn vị', columns: figureColumns, lines: byDistrict, total: totals },
    {
      title: 'Theo loại hình cơ sở',
      heading: 'Loại hình',
      columns: figureColumns,
      lines: named(byFacilityKind, wordsOf.facilityKind),
      total: totals,
    },
    {
      title: 'Theo nhóm tuổi',
      heading: 'Nhóm tuổi',
      columns: guestColumns,
      lines: named(byAgeGroup, wordsOf.ageGroup),
    },
    {
      title: 'Theo quốc tịch',
      heading: 'Quốc tịch',
      columns: guestColumns,
      lines: named(byNationality, wordsOf.nationality),
    },
  ];
  return tables.filter(({ lines }) => lines.length > 0);
}
