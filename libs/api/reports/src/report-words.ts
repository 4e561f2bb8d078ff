import countries from 'i18n-iso-countries';
import type { FacilityKind, ReportKind, Sector } from '@luutru/domain';

/** The words of a paper; it is Vietnamese whoever reads it. */
export const sectorWords: Record<Sector, string> = {
  accommodation: 'Cơ sở lưu trú',
  health: 'Cơ sở khám bệnh, chữa bệnh',
  transport: 'Xe khách đường dài',
};

const facilityKindWords: Record<FacilityKind, string> = {
  hotel: 'Khách sạn',
  guestHouse: 'Nhà nghỉ',
  homestay: 'Nhà ở có phòng cho khách',
  villa: 'Biệt thự du lịch',
  apartment: 'Căn hộ du lịch',
  cruise: 'Tàu lưu trú',
  campsite: 'Bãi cắm trại',
  dormitory: 'Ký túc xá',
  rentedRoom: 'Nhà trọ',
  hospital: 'Bệnh viện',
  healthCentre: 'Trung tâm y tế',
  healthStation: 'Trạm y tế',
  clinic: 'Phòng khám',
  maternityHome: 'Nhà hộ sinh',
  coachFirm: 'Nhà xe',
  other: 'Khác',
};

/** What the code of a line says, in words. */
export const wordsOf = {
  sector: (key: string): string => sectorWords[key as Sector] ?? key,
  facilityKind: (key: string): string => facilityKindWords[key as FacilityKind] ?? key,
  ageGroup: (key: string): string => (key === 'unknown' ? 'Không rõ' : `${key.replace('-', '–')} tuổi`),
  nationality(key: string): string {
    if (key === 'other') return 'Nước khác';
    return countries.getName(key, 'vi') ?? key;
  },
};

/** `18/11/2026` */
export const dayWords = (day: string): string => day.split('-').reverse().join('/');

/** `tuần 47 năm 2026`, `tháng 11 năm 2026` */
export function periodWords({ kind, number }: { kind: ReportKind; number: string }): string {
  const [year = '', part = ''] = number.split('-');
  return `${kind === 'weekly' ? 'tuần' : 'tháng'} ${Number(part.replace('W', ''))} năm ${year}`;
}

const whole = new Intl.NumberFormat('vi-VN');
const tenths = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What is absent, or kept back. */
const none = '–';

export const countWords = (value: number | null): string => (value === null ? none : whole.format(value));
export const averageWords = (value: number | null): string => (value === null ? none : tenths.format(value));
export const shareWords = (value: number | null): string =>
  value === null ? none : `${tenths.format(value * 100)}%`;

/** `tăng 12,5%`, compared with an earlier figure; a dash where there was none. */
export function changeWords(now: number | null, before: number | null): string {
  if (now === null || before === null || before === 0) return none;
  if (now === before) return 'không đổi';
  const change = Math.abs(now - before) / before;
  return `${now > before ? 'tăng' : 'giảm'} ${shareWords(change)}`;
}
