import { button, field, page, settled } from '@luutru/web-ui/testing';

import { Official, TOTALS } from '../../testing/official';
import type { FigureRow } from '../model/indicators';

const days: FigureRow[] = [
  { key: '2026-11-01', arrivals: 300, nights: 500, inHouse: 700 },
  { key: '2026-11-02', arrivals: 412, nights: 640, inHouse: 801 },
];

/** What a list or a figure with this label says. */
const card = (label: string): string =>
  [...document.querySelectorAll('lt-key-figure-cards li')]
    .map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim())
    .find((text) => text.startsWith(label)) ?? '';

const panel = (heading: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('section.card')].find(
    (one) => one.querySelector('h2')?.textContent?.trim() === heading,
  );
  if (!found) throw new Error(`no panel "${heading}"`);
  return found;
};

const choose = async (label: string, value: string): Promise<void> => {
  const control = field(label);
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
};

/** Sums of the period shown, and those of earlier ones. */
const sums = (from: string) =>
  from.startsWith('2026-02')
    ? TOTALS
    : from.startsWith('2026')
      ? { ...TOTALS, arrivals: 11_000, occupancy: 0.61 }
      : { ...TOTALS, arrivals: 0, inHouse: 801 };

describe("the leader's page", () => {
  const range = '/?from=2026-02-01&to=2026-02-28';

  it('shows six figures in Vietnamese, each against the period before and the year before', async () => {
    const leader = await Official.open(range, 'leader');
    const asked = await leader.answer('day', days, sums);
    expect(asked.map((one) => [one.get('from'), one.get('to')])).toEqual([
      ['2026-02-01', '2026-02-28'],
      ['2026-01-04', '2026-01-31'],
      ['2025-02-01', '2025-02-28'],
    ]);
    expect(document.querySelectorAll('lt-key-figure-cards li')).toHaveLength(6);
    expect(card('Lượt khách')).toBe('Lượt khách 12.345 +12,2% hơn kỳ trước – chưa có số liệu năm trước');
    expect(card('Công suất phòng')).toContain('67,3% +6,3 điểm, hơn kỳ trước');
    expect(card('Quốc tế / nội địa')).toContain('345 / 12.000 2,8% là quốc tế');
    expect(card('Khách ở cuối kỳ')).toContain('801 = bằng kỳ trước');
  });

  it('keeps what is chosen in the address and asks for it', async () => {
    const leader = await Official.open(range, 'leader');
    await leader.answerLists();
    leader.asked('day');
    await choose('Ngành', 'health');
    await choose('Huyện, thành phố', '213');
    expect(leader.address).toBe('/?from=2026-02-01&to=2026-02-28&sector=health&unit=213');
    const [now] = leader.asked('day').slice(-3);
    expect(now?.request.params.get('sector')).toBe('health');
    expect(now?.request.params.get('unitCode')).toBe('213');
    await choose('Thời gian', 'month');
    expect(leader.address).toBe('/?sector=health&unit=213&range=month');
  });

  it('asks by commune for the units since July 2025, which have no districts', async () => {
    const leader = await Official.open(`${range}&units=2025&unit=213`, 'leader');
    const [asked] = await leader.answer('unit', [{ key: '07210', label: 'Phường Bắc Giang', arrivals: 90 }]);
    expect(asked?.get('level')).toBe('commune');
    expect(asked?.get('units')).toBe('2025');
    expect(asked?.get('unitCode')).toBeNull();
    expect(panel('Lượt khách theo xã, phường').querySelector('tbody th')?.textContent).toContain(
      'Phường Bắc Giang',
    );
  });

  it('has for every chart a table, where what is withheld and what is absent are told apart', async () => {
    const leader = await Official.open(range, 'leader');
    await leader.answer('reason', [
      { key: 'tourism', arrivals: 9_800, nights: 12_000, averageStay: 1.2, inHouse: 31 },
      { key: 'study', arrivals: null, nights: null, averageStay: null, suppressed: ['arrivals', 'nights'] },
    ]);
    const shown = panel('Lượt khách theo lý do');
    const cells = [...shown.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.trim()),
    );
    expect(cells).toEqual([
      ['Du lịch', '9.800', '12.000', '1,2', '31'],
      ['Học tập', '<5', '<5', '–', '–'],
    ]);
    expect(shown.textContent).toContain('số từ 1 đến 4, được giấu');
    const toggle = button('Bảng: Lượt khách theo lý do');
    expect(shown.querySelector('.drawn')?.hasAttribute('hidden')).toBe(false);
    toggle.click();
    await settled();
    expect(shown.querySelector('.drawn')?.hasAttribute('hidden')).toBe(true);
    expect(button('Biểu đồ: Lượt khách theo lý do')).toBe(toggle);
  });

  it('draws districts on tiles that lead to them by the keyboard', async () => {
    const leader = await Official.open(range, 'leader');
    await leader.answerLists();
    await leader.answer('unit', [
      { key: '213', label: 'Thành phố Bắc Giang', arrivals: 9_000 },
      { key: '215', label: 'Huyện Yên Thế', arrivals: null, suppressed: ['arrivals'] },
    ]);
    const tile = button('Huyện Yên Thế: <5. Xem riêng');
    expect(button('Thành phố Bắc Giang: 9.000. Xem riêng').classList).toContain('shade-2');
    expect(tile.getAttribute('tabindex')).toBe('0');
    tile.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await settled();
    expect(leader.address).toContain('unit=215');
  });

  it('lists everybody of the age pyramid, by age and sex', async () => {
    const leader = await Official.open(range, 'leader');
    await leader.answer('ageGroupSex', [
      { key: '25-34/female', arrivals: 900 },
      { key: '65+/male', arrivals: null, suppressed: ['arrivals'] },
      { key: '0-13/unspecified', arrivals: 12 },
    ]);
    const names = [...panel('Lượt khách theo độ tuổi, giới tính').querySelectorAll('tbody tr')].map((row) =>
      [...row.children].slice(0, 2).map((cell) => cell.textContent?.trim()),
    );
    expect(names).toEqual([
      ['0–13, Không ghi', '12'],
      ['25–34, Nữ', '900'],
      ['65 trở lên, Nam', '<5'],
    ]);
  });

  it('shows the trades beside each other', async () => {
    const leader = await Official.open(range, 'leader');
    const asked = await leader.answer('facilityKind', [{ key: 'hotel', arrivals: 3 }], TOTALS);
    expect(asked.map((one) => one.get('sector')).filter(Boolean)).toEqual([
      'accommodation',
      'health',
      'transport',
    ]);
    const names = [...panel('Lượt khách theo ngành').querySelectorAll('tbody th')];
    expect(names.map((one) => one.textContent?.trim())).toEqual(['Lưu trú', 'Y tế', 'Vận tải']);
  });

  it('says where a chart could not be had, and asks again', async () => {
    const leader = await Official.open(range, 'leader');
    leader.asked('reason').forEach((one) => one.flush({}, { status: 503, statusText: '' }));
    await settled();
    expect(page()).toContain('Máy chủ tạm thời chưa phục vụ được');
    button('Thử lại').click();
    await settled();
    await leader.answer('reason', []);
    expect(panel('Lượt khách theo lý do').textContent).toContain('Không có số liệu');
  });

  it('refuses a range of days that is none, beside the field', async () => {
    const leader = await Official.open(range, 'leader');
    leader.asked('day');
    const until = field('Đến ngày');
    until.value = '31/01/2026';
    until.dispatchEvent(new Event('input', { bubbles: true }));
    until.dispatchEvent(new FocusEvent('blur'));
    until.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await settled();
    expect(page()).toContain('Ngày cuối phải sau ngày đầu');
    expect(leader.asked('day')).toHaveLength(0);
  });
});
