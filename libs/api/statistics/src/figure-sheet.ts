import type { StatisticsResponse } from '@luutru/contracts';
import type { Grouping, IndicatorName, Sector } from '@luutru/domain';
import type { Language } from '@luutru/http';
import { keyWords } from './figure-keys.js';

type Words = Record<Language, string>;

/** Headings of the columns, in their order. */
const columns: readonly (readonly [IndicatorName, Words])[] = [
  ['arrivals', { vi: 'Lượt khách', en: 'Arrivals' }],
  ['overnightArrivals', { vi: 'Lượt khách qua đêm', en: 'Overnight arrivals' }],
  ['international', { vi: 'Khách quốc tế', en: 'International' }],
  ['domestic', { vi: 'Khách nội địa', en: 'Domestic' }],
  ['departures', { vi: 'Lượt khách đi', en: 'Departures' }],
  ['nights', { vi: 'Ngày khách', en: 'Guest nights' }],
  ['averageStay', { vi: 'Số ngày lưu trú bình quân', en: 'Average stay, nights' }],
  ['inHouse', { vi: 'Khách đang lưu trú', en: 'In house' }],
  ['caregivers', { vi: 'Người chăm sóc', en: 'Caregivers' }],
  ['roomDaysUsed', { vi: 'Ngày phòng, giường sử dụng', en: 'Room or bed days used' }],
  ['rooms', { vi: 'Số phòng, giường', en: 'Rooms or beds' }],
  ['occupancy', { vi: 'Công suất, %', en: 'Occupancy, %' }],
  ['trips', { vi: 'Chuyến xe', en: 'Trips' }],
  ['overnightTrips', { vi: 'Chuyến xe qua đêm', en: 'Overnight trips' }],
  ['passengers', { vi: 'Hành khách', en: 'Passengers' }],
  ['seatsOffered', { vi: 'Số chỗ', en: 'Seats offered' }],
  ['loadFactor', { vi: 'Hệ số sử dụng chỗ, %', en: 'Load factor, %' }],
];

const shares: readonly IndicatorName[] = ['occupancy', 'loadFactor'];

const groupWords: Record<Grouping, Words> = {
  day: { vi: 'Ngày', en: 'Day' },
  unit: { vi: 'Đơn vị hành chính', en: 'Administrative unit' },
  facilityKind: { vi: 'Loại cơ sở', en: 'Kind of facility' },
  nationality: { vi: 'Quốc tịch', en: 'Nationality' },
  ageGroup: { vi: 'Nhóm tuổi', en: 'Age group' },
  ageGroupSex: { vi: 'Nhóm tuổi, giới tính', en: 'Age group and sex' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  reason: { vi: 'Lý do lưu trú', en: 'Reason of stay' },
};

const sectorWords: Record<Sector, Words> = {
  accommodation: { vi: 'Cơ sở lưu trú', en: 'Lodging' },
  health: { vi: 'Cơ sở khám, chữa bệnh', en: 'Clinics and hospitals' },
  transport: { vi: 'Vận tải hành khách', en: 'Coaches' },
};

const others = {
  total: { vi: 'Tổng số', en: 'Total' },
  all: { vi: 'Mọi lĩnh vực', en: 'All trades' },
  title: { vi: 'Số liệu lưu trú', en: 'Figures of stays' },
  // A figure of five and more is withheld as well, where it would give a smaller one away: so no "<5".
  withheld: { vi: 'ẩn', en: 'withheld' },
  note: {
    vi: '"ẩn": nhỏ hơn 5, hoặc làm lộ số nhỏ hơn 5; để trống: không có ý nghĩa với phân tổ này.',
    en: '"withheld": below 5, or telling a figure below 5; empty: without meaning here.',
  },
} satisfies Record<string, Words>;

/** A table of figures as text and numbers, for every kind of file. */
export interface FigureSheet {
  title: string;
  /** Which trade, unit and days. */
  subtitle: string;
  headings: string[];
  rows: (string | number | null)[][];
  note: string;
}

/** Columns that say nothing anywhere are left out. */
export function figureSheet(figures: StatisticsResponse, language: Language): FigureSheet {
  const { rows, totals, sector, by, from, to, unitCode } = figures;
  const shown = columns.filter(([name]) =>
    [...rows, totals].some((row) => row[name] !== null || row.suppressed.includes(name)),
  );
  const cellsOf = (row: (typeof figures)['totals']): (string | number | null)[] =>
    shown.map(([name]) => {
      const value = row[name];
      if (value === null) return row.suppressed.includes(name) ? others.withheld[language] : null;
      return shares.includes(name) ? Math.round(value * 1000) / 10 : value;
    });
  return {
    title: others.title[language],
    subtitle: [
      sector ? sectorWords[sector][language] : others.all[language],
      unitCode,
      `${dayOf(from)} – ${dayOf(to)}`,
    ]
      .filter(Boolean)
      .join(' · '),
    headings: [groupWords[by][language], ...shown.map(([, words]) => words[language])],
    rows: [
      ...rows.map((row) => [row.label ?? keyWords(by, row.key, language), ...cellsOf(row)]),
      [others.total[language], ...cellsOf(totals)],
    ],
    note: others.note[language],
  };
}

const dayOf = (date: string): string => date.split('-').reverse().join('/');
