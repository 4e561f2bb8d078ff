import { button, field, hasField, page, press, settled, type } from '@luutru/web-ui/testing';

import { Desk, FACILITY, stay } from '../../testing/desk';

const STAYS = '/api/v1/stays';
const KNOWN = '/api/v1/guests';
const PAUSE_MS = 220;
const guest = (stay() as { guest: object }).guest;
const known = (change: object = {}) => ({
  stayId: '01932c07-0000-7000-8000-000000000009',
  guest: { ...guest, phone: '0912345678' },
  lastArrivedAt: '2026-05-01T14:00:00+07:00',
  presentStayId: null,
  presentPlace: null,
  ...change,
});
const CARD =
  '024088000011|121000011|Nguyễn Văn Mẫu|15031988|Nam|Tổ 1, Phường Thọ Xương, Thành phố Bắc Giang, Bắc Giang|10052021';
const CHILD = '024210000016||Đỗ Gia Mẫu|12052010|Nam|Xã Lục Sơn, Bắc Ninh|01072024';

describe('declaring who came before, or came with others', () => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await Desk.open('/declare');
    await desk.answerFacility([
      { id: 'r1', label: '101', capacity: 2, occupied: 0 },
      { id: 'r2', label: '102', capacity: 2, occupied: 0 },
    ]);
  });

  async function pause(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    await settled();
  }
  async function scan(payload: string): Promise<void> {
    const box = field('Ô quét');
    type(box, payload);
    press('Enter', box);
    await settled();
    await settled();
  }
  async function file(answer: object): Promise<void> {
    press('Enter', document, { ctrlKey: true });
    await settled();
    await settled();
    await desk.answer(STAYS, answer, 'POST');
    await settled();
  }

  it('asks once the number is whole, and one Enter fills and goes on to the room', async () => {
    type(field('Số định danh'), '02408800001');
    await pause();
    desk.http.expectNone(({ url }) => url === KNOWN);
    type(field('Số định danh'), '024088000011');
    await pause();
    const asked = desk.waiting(KNOWN);
    expect(asked.request.params.get('q')).toBe('024088000011');
    asked.flush({ items: [known()] });
    await settled();
    expect(page()).toContain('Khách cũ, điền lại: Nguyễn Văn Mẫu');
    press('Enter', field('Số định danh'));
    await settled();
    expect(field('Họ và tên').value).toBe('Nguyễn Văn Mẫu');
    expect(document.activeElement).toBe(field('Phòng'));
  });

  it('fills by Enter in the field by which the guest was found, and takes it back', async () => {
    type(field('Họ và tên'), 'nguyen');
    await pause();
    await desk.answer(KNOWN, { items: [known()] });
    press('Enter', field('Họ và tên'));
    await settled();
    expect(field('Số định danh').value).toBe('024088000011');
    expect(field('Điện thoại').value).toBe('0912345678');
    expect(document.activeElement).toBe(field('Phòng'));
    button('Bỏ điền').click();
    await settled();
    expect(field('Họ và tên').value).toBe('nguyen');
    expect(field('Số định danh').value).toBe('');
  });

  it('tells before filing that the guest is here already', async () => {
    await scan(CARD);
    await pause();
    await desk.answer(KNOWN, { items: [known({ presentStayId: 's1', presentPlace: '301' })] });
    expect(page()).toContain('Nguyễn Văn Mẫu đang ở 301');
    expect(button('Mở lượt đang có').getAttribute('href')).toBe('/stays/s1');
  });

  it('warns of a double after filing, with a way to cancel it', async () => {
    await scan(CARD);
    await file(stay({ warnings: ['DUPLICATE_STAY'], declaredAt: '2026-11-24T14:20:00+07:00' }));
    expect(page()).toContain('trùng thời gian tại đây');
    button('Hủy bản khai trùng này').click();
    await settled();
    const { request } = desk.waiting('/api/v1/stays/01932c07-0000-7000-8000-000000000001/cancel', 'POST');
    expect(request.body).toEqual({ reason: 'Khai trùng' });
  });

  it('keeps room and times for the next of a party, whose adult answers for a child', async () => {
    await scan(CARD);
    type(field('Phòng'), '205');
    type(field('Dự kiến đi'), '28/11/2026 12:00');
    await file(stay({ place: '205' }));
    button('Thêm người cùng phòng').click();
    await settled();
    expect(page()).toContain('Đoàn phòng 205: đã khai 1 người');
    expect(field('Phòng').value).toBe('205');
    expect(field('Dự kiến đi').value).toBe('28/11/2026 12:00');
    await scan(CHILD);
    await settled();
    expect(field('Người giám hộ đang ở').value).toBe('01932c07-0000-7000-8000-000000000001');
    press('Enter', document, { ctrlKey: true });
    await settled();
    const filed = desk.waiting(STAYS, 'POST');
    expect(filed.request.body).toMatchObject({
      place: '205',
      guardian: { stayId: '01932c07-0000-7000-8000-000000000001', relation: 'parent' },
    });
    filed.flush(stay({ id: '01932c07-0000-7000-8000-000000000002', place: '205' }));
    await settled();
    await settled();
    expect(page()).toContain('đã khai 2 người');
    button('Kết thúc đoàn').click();
    await settled();
    expect(page()).not.toContain('Đoàn phòng');
    for (const call of desk.http.match(`/api/v1/facilities/${FACILITY.id}/places`))
      call.flush({ items: [{ id: 'r2', label: '102', capacity: 2, occupied: 0 }], nextCursor: null });
    await settled();
    expect(field('Phòng').value).toBe('102');
    expect(hasField('Người giám hộ đang ở')).toBe(false);
  });
});
