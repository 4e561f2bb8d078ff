import countries from 'i18n-iso-countries';
import type { FacilityKind, Grouping, Reason, Sex } from '@luutru/domain';
import type { Language } from '@luutru/http';

type Words = readonly [vi: string, en: string];

const facilityKinds: Record<FacilityKind, Words> = {
  hotel: ['Khách sạn', 'Hotel'],
  guestHouse: ['Nhà nghỉ du lịch', 'Guest house'],
  homestay: ['Nhà ở có phòng cho khách du lịch thuê', 'Homestay'],
  villa: ['Biệt thự du lịch', 'Tourist villa'],
  apartment: ['Căn hộ du lịch', 'Tourist apartment'],
  cruise: ['Tàu thủy lưu trú du lịch', 'Cruise vessel'],
  campsite: ['Bãi cắm trại du lịch', 'Campsite'],
  dormitory: ['Ký túc xá', 'Dormitory'],
  rentedRoom: ['Nhà trọ', 'Rented room'],
  hospital: ['Bệnh viện', 'Hospital'],
  healthCentre: ['Trung tâm y tế', 'Health centre'],
  healthStation: ['Trạm y tế', 'Health station'],
  clinic: ['Phòng khám', 'Clinic'],
  maternityHome: ['Nhà hộ sinh', 'Maternity home'],
  coachFirm: ['Nhà xe', 'Coach firm'],
  other: ['Loại khác', 'Other'],
};

const sexes: Record<Sex, Words> = {
  male: ['Nam', 'Male'],
  female: ['Nữ', 'Female'],
  unspecified: ['Không xác định', 'Unspecified'],
};

const reasons: Record<Reason, Words> = {
  tourism: ['Du lịch', 'Tourism'],
  business: ['Công tác', 'Business'],
  family: ['Thăm thân', 'Visiting family'],
  study: ['Học tập', 'Study'],
  work: ['Lao động', 'Work'],
  inpatient: ['Điều trị nội trú', 'In-patient'],
  caregiver: ['Chăm sóc người bệnh', 'Caregiver'],
  transit: ['Quá cảnh', 'Transit'],
  conference: ['Hội nghị', 'Conference'],
  other: ['Khác', 'Other'],
};

/** What the key of a row is called in a file; a key that has no words stands for itself. */
export function keyWords(by: Grouping, key: string, language: Language): string {
  const of = (words: Readonly<Record<string, Words>>, code: string): string =>
    words[code]?.[language === 'vi' ? 0 : 1] ?? code;
  const age = (group: string): string =>
    of({ unknown: ['Không rõ tuổi', 'Age unknown'] }, group.replace('-', '–'));
  const [group = '', sex = ''] = key.split('/');
  if (by === 'day') return key.split('-').reverse().join('/');
  if (by === 'facilityKind') return of(facilityKinds, key);
  if (by === 'nationality') return countries.getName(key, language) ?? key;
  if (by === 'ageGroup') return age(key);
  if (by === 'ageGroupSex') return `${age(group)}, ${of(sexes, sex)}`;
  if (by === 'sex') return of(sexes, key);
  return by === 'reason' ? of(reasons, key) : key;
}
