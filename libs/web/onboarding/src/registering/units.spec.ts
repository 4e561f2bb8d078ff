import { unitsOf } from './units';

const item = (code: string, vi: string, parentCode: string | null, validFrom = '2021-07-10') => ({
  code,
  vi,
  en: vi,
  validFrom,
  validTo: null,
  parentCode,
});

describe('the communes to choose from', () => {
  it('are those of the list alone, each with what it lies in', () => {
    const items = [
      item('24', 'Tỉnh Bắc Giang', null),
      item('213', 'Thành phố Bắc Giang', '24'),
      item('07210', 'Phường Bắc Giang', '24', '2025-07-01'),
      item('07210', 'Phường Thọ Xương', '213'),
      item('07204', 'Phường Dĩnh Kế', '213'),
    ];
    expect(unitsOf(items, 'vi')).toEqual([
      { code: '07204', label: 'Phường Dĩnh Kế, Thành phố Bắc Giang' },
      { code: '07210', label: 'Phường Thọ Xương, Thành phố Bắc Giang' },
    ]);
  });
});
