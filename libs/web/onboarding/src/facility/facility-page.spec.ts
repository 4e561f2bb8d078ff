import { button, description, field, page, settled, type } from '@luutru/web-ui/testing';

import { Office } from '../../testing/office';

const FACILITY = '/api/v1/facilities/f1';
const PLACES = `${FACILITY}/places`;
const facility = (change: object = {}) => ({
  id: 'f1',
  version: 2,
  sector: 'accommodation',
  kind: 'hotel',
  name: 'Khách sạn Mẫu',
  address: '1 Hùng Vương',
  unitCode: '07210',
  unitName: 'Phường Thọ Xương',
  districtName: null,
  newUnitName: 'Phường Bắc Giang',
  remoteArea: false,
  status: 'active',
  statusReason: null,
  licences: [],
  warnings: ['LICENCE_MISSING'],
  ...change,
});
const place = (id: string, label: string, change: object = {}) => ({
  id,
  label,
  kind: 'room',
  parentId: null,
  capacity: 2,
  version: 1,
  occupied: 0,
  ...change,
});

async function open(one = facility(), places: readonly object[] = []): Promise<Office> {
  const office = await Office.open('/manage/facility');
  await office.answer('/api/v1/facilities', { items: [one], nextCursor: null });
  await office.answer(FACILITY, one);
  await office.answer(PLACES, { items: places, nextCursor: null });
  return office;
}

describe('the page of a facility', () => {
  it('says what is doubtful, and saves licences as they were read', async () => {
    const office = await open();
    expect(page()).toContain('Thiếu giấy phép bắt buộc');
    expect(page()).toContain('nay là Phường Bắc Giang');
    button('Thêm giấy phép').click();
    await settled();
    type(field('Số'), '12/GP');
    type(field('Hết hạn'), '31/02/2027');
    await settled();
    button('Lưu').click();
    await settled();
    expect(description(field('Hết hạn'))).toContain('ngày/tháng/năm');
    type(field('Hết hạn'), '28/02/2027');
    await settled();
    button('Lưu').click();
    await settled();
    const { request } = await office.answer(FACILITY, facility({ version: 3 }), 'PATCH');
    expect(request.headers.get('If-Match')).toBe('"2"');
    expect(request.body).toMatchObject({
      licences: [{ kind: 'other', number: '12/GP', issuedOn: null, expiresOn: '2027-02-28' }],
    });
    expect(page()).toContain('Đã lưu.');
  });

  it('adds a whole range of rooms at once', async () => {
    const office = await open();
    expect(page()).toContain('Chưa có phòng nào');
    type(field('Tên hoặc dãy'), '101–112');
    await settled();
    button('Thêm 12 mục').click();
    await settled();
    const { request } = await office.answer(PLACES, { items: [], nextCursor: null }, 'POST');
    const { items } = request.body as { items: { label: string; capacity: number }[] };
    expect(items.map(({ label }) => label).at(-1)).toBe('112');
    expect(items).toHaveLength(12);
    await office.answer(PLACES, { items: [place('a', '101'), place('b', '102')], nextCursor: null });
    expect(page()).toContain('2 mục, 4 chỗ');
  });

  it('shows wards, rooms and beds of a hospital one in the other', async () => {
    await open(facility({ sector: 'health', kind: 'hospital' }), [
      place('c', 'Giường 1', { kind: 'bed', parentId: 'b', capacity: 1 }),
      place('b', 'P.1', { parentId: 'a', capacity: 4 }),
      place('a', 'Khoa Nội', { kind: 'ward', capacity: 40 }),
    ]);
    const labels = [...document.querySelectorAll('lt-place-row strong')].map((one) => one.textContent);
    expect(labels).toEqual(['Khoa Nội', 'P.1', 'Giường 1']);
    expect(page()).toContain('3 mục, 1 chỗ');
  });
});
