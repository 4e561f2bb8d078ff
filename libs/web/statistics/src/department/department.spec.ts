import { button, page, settled } from '@luutru/web-ui/testing';

import { Official } from '../../testing/official';

const district = (name: string, inHouse: number) => ({
  code: name,
  name,
  arrivals: 1,
  inHouse,
  domestic: inHouse - 1,
  international: 1,
});
const today = {
  date: '2026-11-24',
  generatedAt: '2026-11-24T14:05:00+07:00',
  arrivals: 12,
  inHouse: 40,
  domestic: 33,
  international: 7,
  byDistrict: [district('Yên Thế', 3), district('Thành phố Bắc Giang', 37)],
};
const row = (id: string, maskedName: string) => ({
  id,
  facilityName: 'Khách sạn Sông Thương',
  unitCode: '07210',
  unitName: 'Phường Thọ Xương',
  districtName: 'Thành phố Bắc Giang',
  guest: {
    maskedName,
    birthYear: 1988,
    sex: 'male',
    nationality: 'VNM',
    documentType: 'citizenId',
    documentTail: '011',
  },
  kind: 'overnight',
  reason: 'tourism',
  arrivedAt: '2026-11-24T14:05:00+07:00',
  departedAt: null,
  status: 'present',
});

describe("the department's page", () => {
  const rows = async (
    official: Official,
    items: object[],
    nextCursor: string | null = null,
  ): Promise<void> => {
    official.http.expectOne(({ url }) => url === '/api/v1/department/stays').flush({ items, nextCursor });
    await settled();
  };

  it('shows the figures of the day and the districts, the fullest first', async () => {
    const official = await Official.open('/department', 'department', 'accommodation');
    official.http.expectOne('/api/v1/department/today').flush(today);
    await settled();
    expect(page()).toContain('Hôm nay, 24/11/2026');
    expect(page()).toContain('Số liệu lúc 14:05');
    const names = [...document.querySelectorAll('lt-district-bars tbody th')].map((one) => one.textContent);
    expect(names).toEqual(['Thành phố Bắc Giang', 'Yên Thế']);
  });

  it.each([
    [
      'accommodation',
      [
        'Khách đang ở',
        'Lượt khách',
        'Đêm lưu trú',
        'Số đêm bình quân',
        'Quốc tế / nội địa',
        'Công suất phòng',
      ],
    ],
    [
      'health',
      [
        'Người đang điều trị',
        'Lượt nhập viện',
        'Ngày điều trị',
        'Số ngày bình quân',
        'Công suất giường',
        'Người chăm sóc',
      ],
    ],
    [
      'transport',
      ['Chuyến xe', 'Hành khách', 'Hệ số lấp đầy', 'Chuyến xe đêm', 'Lượt khách', 'Quốc tế / nội địa'],
    ],
  ])('has the figures of %s, and no choice of trade', async (sector, figures) => {
    const official = await Official.open('/department', 'department', sector);
    const asked = await official.answer('day', [], { trips: 40, overnightTrips: 10 });
    expect(asked.map((one) => one.get('sector'))).toEqual([sector, sector, sector]);
    const labels = [...document.querySelectorAll('lt-key-figure-cards .label')];
    expect(labels.map((one) => one.textContent?.trim())).toEqual(figures);
    expect(page().includes('25% số chuyến')).toBe(sector === 'transport');
    expect(document.getElementById('filter-sector')).toBeNull();
  });

  it('shows masked rows, and the next ones on demand', async () => {
    const official = await Official.open('/department/stays?status=present&unit=213', 'department', 'health');
    const first = official.http.expectOne(({ url }) => url === '/api/v1/department/stays');
    expect(first.request.params.get('status')).toBe('present');
    expect(first.request.params.get('districtCode')).toBe('213');
    expect(first.request.params.get('from')).toMatch(/^\d{4}-\d\d-\d\d$/);
    first.flush({ items: [row('1', 'N. V. M.')], nextCursor: 'c1' });
    await settled();
    expect(page()).toContain('N. V. M.');
    expect(page()).toContain('1988, Nam');
    button('Xem thêm').click();
    await settled();
    const next = official.http.expectOne(({ url }) => url === '/api/v1/department/stays');
    expect(next.request.params.get('cursor')).toBe('c1');
    expect(next.request.params.get('status')).toBe('present');
    next.flush({ items: [row('2', 'T. T. N.')], nextCursor: null });
    await settled();
    expect(page()).toContain('N. V. M.');
    expect(page()).toContain('T. T. N.');
  });

  it('keeps what it has when the next rows fail, and offers to try again', async () => {
    const official = await Official.open('/department', 'department', 'accommodation');
    await rows(official, [row('1', 'N. V. M.')], 'c1');
    button('Xem thêm').click();
    await settled();
    official.http
      .expectOne(({ url }) => url === '/api/v1/department/stays')
      .flush({ code: 'UNAVAILABLE' }, { status: 503, statusText: '' });
    await settled();
    expect(page()).toContain('N. V. M.');
    expect(button('Thử lại')).toBeInstanceOf(HTMLButtonElement);
  });

  it('says so when there is nothing yet', async () => {
    const official = await Official.open('/department', 'department', 'accommodation');
    await rows(official, []);
    expect(page()).toContain('Chưa có lượt lưu trú nào');
  });
});

describe('the lists of a department', () => {
  it('find a facility by its name without accents', async () => {
    const official = await Official.open('/department/facilities', 'department', 'accommodation');
    const facility = (id: string, name: string, districtName: string) => ({
      id,
      name,
      kind: 'hotel',
      status: 'active',
      unitName: 'Phường Thọ Xương',
      districtName,
    });
    official.http.expectOne('/api/v1/department/facilities').flush({
      items: [
        facility('1', 'Khách sạn Sông Thương', 'Thành phố Bắc Giang'),
        facility('2', 'Nhà nghỉ Hồng', 'Yên Thế'),
      ],
      nextCursor: null,
    });
    await official.answerLists();
    expect(page()).toContain('2 cơ sở');
    const search = document.querySelector<HTMLInputElement>('#facility-name');
    if (!search) throw new Error('no search');
    search.value = 'song thuong';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    expect(page()).toContain('1 cơ sở');
    expect(page()).not.toContain('Nhà nghỉ Hồng');
    search.value = 'không có';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    button('Bỏ lọc').click();
    await settled();
    expect(page()).toContain('Nhà nghỉ Hồng');
  });

  it('show trips by counts, and which heads do not add up', async () => {
    const official = await Official.open('/department/trips', 'department', 'transport');
    const trip = {
      id: 't1',
      facilityName: 'Nhà xe Sao Mai',
      status: 'departed',
      service: 'fixed',
      plate: '98B-012.34',
      from: 'Bắc Giang',
      to: 'Đà Nẵng',
      distanceKm: 800,
      departureAt: '2026-11-24T19:00:00+07:00',
      notifiable: true,
      capacity: 40,
      listed: 32,
      aboard: 30,
      offList: 1,
      headcountAtDeparture: 31,
    };
    official.http
      .expectOne(({ url }) => url === '/api/v1/department/trips')
      .flush({ items: [trip], nextCursor: null });
    await settled();
    for (const words of [
      'Bắc Giang – Đà Nẵng',
      '24/11/2026 19:00',
      '30 / 40',
      '75%',
      'đếm khi đi: 31',
      'ngoài danh sách: 1',
    ])
      expect(page()).toContain(words);
  });
});
