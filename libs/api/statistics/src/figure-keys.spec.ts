import { ageGroups, facilityKinds, type Grouping, reasons, sexes } from '@luutru/domain';
import { keyWords } from './figure-keys.js';

describe('keyWords', () => {
  it.each<[Grouping, string, string, string]>([
    ['day', '2026-11-24', '24/11/2026', '24/11/2026'],
    ['unit', '07204', '07204', '07204'],
    ['facilityKind', 'homestay', 'Nhà ở có phòng cho khách du lịch thuê', 'Homestay'],
    ['nationality', 'KOR', 'Hàn Quốc', 'South Korea'],
    ['ageGroup', '18-24', '18–24', '18–24'],
    ['ageGroup', 'unknown', 'Không rõ tuổi', 'Age unknown'],
    ['ageGroupSex', '65+/female', '65+, Nữ', '65+, Female'],
    ['sex', 'male', 'Nam', 'Male'],
    ['reason', 'transit', 'Quá cảnh', 'Transit'],
  ])('of %s %s', (by, key, vi, en) => {
    expect([keyWords(by, key, 'vi'), keyWords(by, key, 'en')]).toEqual([vi, en]);
  });

  it('has words for every code', () => {
    const plain = (by: Grouping, keys: readonly string[]): string[] =>
      keys.filter((key) => keyWords(by, key, 'vi') === key);
    expect(plain('facilityKind', facilityKinds)).toEqual([]);
    expect(plain('sex', sexes)).toEqual([]);
    expect(plain('reason', reasons)).toEqual([]);
    expect(
      plain(
        'ageGroup',
        ageGroups.filter((group) => group !== '65+'),
      ),
    ).toEqual([]);
  });
});
