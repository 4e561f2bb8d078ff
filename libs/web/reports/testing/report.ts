import type { ReportFigures, ReportLine, ReportResponse } from '@luutru/contracts';

export const line = (key: string, arrivals: number | null, label = key): ReportLine => ({
  key,
  label,
  arrivals,
  overnightArrivals: arrivals,
  domestic: arrivals,
  international: 0,
  departures: arrivals,
  nights: arrivals,
  averageStay: 1.5,
  inHouse: arrivals,
  roomDaysUsed: arrivals,
  occupancy: 0.625,
});

export const figures = (changes: Partial<ReportFigures> = {}): ReportFigures => ({
  asOf: '2026-11-25T06:00:00+07:00',
  totals: line('total', 1223),
  before: line('before', 1000),
  yearBefore: line('yearBefore', 0),
  yearToDate: null,
  bySector: [line('accommodation', 1200), line('health', 23)],
  byDistrict: [line('213', 1220, 'Thành phố Bắc Giang'), line('222', null, 'Huyện Hiệp Hòa')],
  byFacilityKind: [],
  byAgeGroup: [],
  byNationality: [],
  activeFacilities: 412,
  newFacilityCount: 1,
  newFacilities: [{ name: 'Nhà nghỉ Hoa Sen', sector: 'accommodation', unitName: 'Phường Thọ Xương' }],
  punctuality: {
    declared: 1200,
    late: 12,
    onTimeRate: 0.99,
    lateFacilityCount: 1,
    lateFacilities: [
      {
        name: 'Nhà trọ số 5',
        sector: 'accommodation',
        unitName: 'Xã Tân Mỹ',
        declared: 40,
        late: 12,
        longestMinutes: 90,
      },
    ],
  },
  parked: 3,
  watchListHits: 0,
  ...changes,
});

/** The report of a Wednesday, as it is at eight in the morning. */
export const weekly = (changes: Partial<ReportResponse> = {}): ReportResponse => ({
  id: 'r1',
  version: 2,
  kind: 'weekly',
  number: '2026-W47',
  from: '2026-11-18',
  to: '2026-11-24',
  state: 'draft',
  deadline: '2026-11-25T15:00:00+07:00',
  locksAt: '2026-11-25T15:00:00+07:00',
  lockedAt: null,
  sentAt: null,
  late: null,
  running: false,
  difficulties: '',
  proposals: 'Bổ sung máy đọc mã QR.',
  figures: figures(),
  gathering: false,
  events: [{ kind: 'drafted', at: '2026-11-25T06:00:00+07:00', by: null }],
  ...changes,
});
