import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { button, description, field, hasField, leave, page, press, type } from '@luutru/web-ui/testing';

import { Desk, FACILITY, stay } from '../../testing/desk';

const STAYS = '/api/v1/stays';
const V1 =
  '024088000011|121000011|Nguyễn Văn Mẫu|15031988|Nam|Tổ 1, Phường Thọ Xương, Thành phố Bắc Giang, Bắc Giang|10052021';
const MINOR = '024210000016||Đỗ Gia Mẫu|12052010|Nam|Xã Lục Sơn, Bắc Ninh|01072024';
const PASSPORT = 'P<KORSAMPLE<<HANEUL<<<<<<<<<<<<<<<<<<<<<<<<<M001122332KOR7802030M2912305<<<<<<<<<<<<<<<8';
const ROOMS = [
  { id: 'r1', label: '101', capacity: 2, occupied: 1 },
  { id: 'r2', label: '102', capacity: 2, occupied: 0 },
];

describe('declaring', () => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await Desk.open('/declare');
    await desk.answerFacility(ROOMS);
  });

  async function scan(payload: string): Promise<void> {
    const box = field('Ô quét');
    type(box, payload);
    press('Enter', box);
    await desk.settle();
    await desk.settle();
  }

  async function file(): Promise<void> {
    press('Enter', document, { ctrlKey: true });
    await desk.settle();
    await desk.settle();
  }

  async function fill(label: string, text: string): Promise<void> {
    type(field(label), text);
    leave(field(label));
    await desk.settle();
  }

  it('waits for a scan', () => {
    expect(document.activeElement).toBe(field('Ô quét'));
    expect(field('Phòng').value).toBe('102');
    expect(field('Giờ đến').value).toBe('24/11/2026 14:30');
    expect(field('Dự kiến đi').value).toBe('25/11/2026 12:00');
  });

  it('fills from the QR of a citizen card and goes on to the room', async () => {
    await scan(V1);
    expect(field('Số định danh').value).toBe('024088000011');
    expect(field('Họ và tên').value).toBe('Nguyễn Văn Mẫu');
    expect(field('Ngày sinh').value).toBe('15/03/1988');
    expect(field('Giới tính').value).toBe('male');
    expect(field('Nơi thường trú').value).toContain('Phường Thọ Xương');
    expect(field('Ô quét').value).toBe('');
    expect(document.activeElement).toBe(field('Phòng'));
  });

  it('files what was scanned', async () => {
    await scan(V1);
    await fill('Phòng', '301');
    await file();
    const { request } = desk.waiting(STAYS, 'POST');
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(request.body).toEqual({
      facilityId: FACILITY.id,
      kind: 'overnight',
      guest: {
        fullName: 'Nguyễn Văn Mẫu',
        dateOfBirth: '1988-03-15',
        sex: 'male',
        nationality: 'VNM',
        document: { type: 'citizenId', number: '024088000011', issuedOn: '2021-05-10', expiresOn: null },
        permanentAddress: 'Tổ 1, Phường Thọ Xương, Thành phố Bắc Giang, Bắc Giang',
        phone: null,
        visa: null,
      },
      arrivedAt: '2026-11-24T14:30:00+07:00',
      expectedDepartureAt: '2026-11-25T12:00:00+07:00',
      reason: 'tourism',
      reasonText: null,
      place: '301',
      captureMethod: 'cccdQr',
      caregiverOf: null,
      guardian: null,
      overrideReason: null,
    });
  });

  it('shows the receipt and is ready for the next guest', async () => {
    await scan(V1);
    await file();
    await desk.answer(STAYS, stay(), 'POST');
    await desk.settle();
    expect(page()).toContain('Đã khai báo Nguyễn Văn Mẫu');
    expect(button('LT-261124-000001').getAttribute('href')).toBe(
      '/stays/01932c07-0000-7000-8000-000000000001',
    );
    expect(field('Họ và tên').value).toBe('');
    expect(field('Họ và tên').getAttribute('aria-invalid')).toBe('false');
    expect(document.activeElement).toBe(field('Ô quét'));
    await desk.answer(`/api/v1/facilities/${FACILITY.id}/places`, {
      items: [
        { ...ROOMS[1], occupied: 1 },
        { id: 'r3', label: '103', capacity: 2, occupied: 0 },
      ],
      nextCursor: null,
    });
    expect(field('Phòng').value).toBe('103');
  });

  it('takes back what was just filed and gives the fields back', async () => {
    await scan(V1);
    await file();
    await desk.answer(STAYS, stay({ declaredAt: '2026-11-24T14:30:30+07:00' }), 'POST');
    await desk.settle();
    button('Hoàn tác').click();
    await desk.settle();
    const undo = desk.waiting('/api/v1/stays/01932c07-0000-7000-8000-000000000001/cancel', 'POST');
    expect(undo.request.headers.get('If-Match')).toBe('"1"');
    undo.flush(stay({ status: 'cancelled', version: 2 }));
    await desk.settle();
    await desk.settle();
    expect(page()).toContain('Đã hủy khai báo Nguyễn Văn Mẫu');
    expect(field('Họ và tên').value).toBe('Nguyễn Văn Mẫu');
  });

  it('says why a scan cannot be read and keeps its text', async () => {
    await scan('024088000011|khong phai');
    expect(page()).toContain('Không phải mã QR căn cước');
    expect(field('Ô quét').value).toBe('024088000011|khong phai');
  });

  it('reads the lines of a passport, and then asks for the visa', async () => {
    expect(hasField('Số thị thực')).toBe(false);
    await scan(PASSPORT);
    await desk.settle();
    expect(field('Số hộ chiếu').value).toBe('M00112233');
    expect(field('Loại giấy tờ').value).toBe('passport');
    expect(hasField('Số thị thực')).toBe(true);
  });

  it('waits for the second line when a reader types the first with Enter', async () => {
    await scan(PASSPORT.slice(0, 44));
    expect(field('Ô quét').value).toBe(PASSPORT.slice(0, 44));
    expect(page()).not.toContain('Không đọc được');
    await scan(PASSPORT);
    expect(field('Số hộ chiếu').value).toBe('M00112233');
  });

  it('derives sex and year of birth from a typed number', async () => {
    await fill('Số định danh', '024188000011');
    expect(field('Giới tính').value).toBe('female');
    await fill('Ngày sinh', '15/03');
    expect(field('Ngày sinh').value).toBe('15/03/1988');
  });

  it('judges each field when it is left, with words beside it', async () => {
    expect(field('Số định danh').getAttribute('aria-invalid')).toBe('false');
    await fill('Số định danh', '0240');
    expect(field('Số định danh').getAttribute('aria-invalid')).toBe('true');
    expect(description(field('Số định danh'))).toContain('12 chữ số');
  });

  it('names every wrong field above the form and goes to the first', async () => {
    await fill('Số định danh', '024088000011');
    await file();
    desk.http.expectNone(({ method }) => method === 'POST');
    expect(page()).toContain('Có 2 mục cần sửa');
    expect(document.activeElement).toBe(field('Họ và tên'));
    button('Ngày sinh: Mục này bắt buộc.').click();
    expect(document.activeElement).toBe(field('Ngày sinh'));
  });

  it('asks for a reason only when something is doubtful, and files with it', async () => {
    await scan(V1);
    expect(hasField('Lý do vẫn khai')).toBe(false);
    await fill('Ngày sinh', '15/03/1987');
    expect(hasField('Lý do vẫn khai')).toBe(true);
    await fill('Lý do vẫn khai', 'Đã đối chiếu với thẻ');
    await file();
    const { body } = desk.waiting(STAYS, 'POST').request;
    // A scanned identity that was changed by hand is no longer the card's word.
    expect(body).toMatchObject({ captureMethod: 'manual', overrideReason: 'Đã đối chiếu với thẻ' });
  });

  it('offers the guests in house as guardians of a child', async () => {
    await scan(MINOR);
    await desk.answer(STAYS, { items: [stay()], nextCursor: null });
    await desk.settle();
    const guardian = field('Người giám hộ đang ở');
    guardian.value = '01932c07-0000-7000-8000-000000000001';
    guardian.dispatchEvent(new Event('input', { bubbles: true }));
    guardian.dispatchEvent(new Event('change', { bubbles: true }));
    await desk.settle();
    await file();
    expect(desk.waiting(STAYS, 'POST').request.body).toMatchObject({
      guardian: { stayId: '01932c07-0000-7000-8000-000000000001', relation: 'parent' },
    });
  });

  it('puts what the server refuses beside its field and loses nothing', async () => {
    await scan(V1);
    await file();
    await desk.refuse(STAYS, 422, {
      status: 422,
      code: 'VALIDATION_FAILED',
      detail: 'Có mục chưa đúng.',
      errors: [
        { path: 'guest.phone', code: 'PHONE_FORMAT', message: 'x' },
        { path: 'facilityId', code: 'FACILITY_SUSPENDED', message: 'Cơ sở đang bị tạm dừng.' },
      ],
    });
    await desk.settle();
    expect(description(field('Điện thoại'))).toContain('Số điện thoại không đúng');
    expect(page()).toContain('Cơ sở đang bị tạm dừng');
    expect(document.activeElement).toBe(field('Điện thoại'));
    expect(field('Họ và tên').value).toBe('Nguyễn Văn Mẫu');
  });

  it('keeps everything while the server is away and sends it again under the same key', async () => {
    await scan(V1);
    await file();
    const first = desk.waiting(STAYS, 'POST');
    first.flush({ code: 'UNAVAILABLE' }, { status: 503, statusText: '' });
    await desk.settle();
    expect(page()).toContain('gửi lại không tạo bản trùng');
    button('Gửi lại').click();
    await desk.settle();
    const second = desk.waiting(STAYS, 'POST');
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    expect(second.request.body).toEqual(first.request.body);
  });

  it('tells a refusal that names no field, and can be sent again', async () => {
    await scan(V1);
    await file();
    await desk.refuse(STAYS, 409, { status: 409, code: 'IDEMPOTENCY_IN_FLIGHT' });
    expect(page()).toContain('đang được xử lý');
    await file();
    desk.waiting(STAYS, 'POST');
  });

  it('gives changed content a key of its own', async () => {
    await scan(V1);
    await file();
    const first = desk.waiting(STAYS, 'POST');
    first.error(new ProgressEvent('error'));
    await desk.settle();
    await fill('Phòng', '999');
    await file();
    const second = desk.waiting(STAYS, 'POST');
    expect(second.request.headers.get('Idempotency-Key')).not.toBe(
      first.request.headers.get('Idempotency-Key'),
    );
  });

  it('keeps the draft when the page is left and opened again', async () => {
    await fill('Họ và tên', 'Trần Thị Thử');
    press('Escape', field('Họ và tên'));
    await desk.settle();
    expect(TestBed.inject(Router).url).toBe('/');
    await desk.go('/declare');
    expect(field('Họ và tên').value).toBe('Trần Thị Thử');
  });
});
