import {
  button,
  description,
  field,
  hasField,
  leave,
  page,
  press,
  settled,
  type,
} from '@luutru/web-ui/testing';

import { Coach, passenger, trip } from '../../testing/coach';

const TRIP = '/api/v1/trips/trip-1';
const V1 =
  '024088000011|121000011|Nguyễn Văn Mẫu|15031988|Nam|Tổ 1, Phường Thọ Xương, Thành phố Bắc Giang, Bắc Giang|10052021';
const V2 =
  '024303000012||Trần Thị Thử Nghiệm|02092003|Nữ|Thôn Mẫu, Xã Tam Tiến, Huyện Yên Thế, Bắc Giang|20062022';

describe('boarding', () => {
  let coach: Coach;

  async function open(change: Parameters<typeof trip>[0] = {}): Promise<void> {
    coach = await Coach.open('/trips/trip-1');
    await coach.answer(TRIP, trip(change));
  }

  async function scan(payload: string): Promise<void> {
    const box = field('Ô quét');
    type(box, payload);
    press('Enter', box);
    await settled();
    await settled();
  }

  async function letOn(): Promise<void> {
    const form = document.querySelector('lt-boarding-panel form');
    form?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    await settled();
    await settled();
  }

  async function fill(label: string, text: string): Promise<void> {
    type(field(label), text);
    field(label).dispatchEvent(new Event('change', { bubbles: true }));
    leave(field(label));
    await settled();
  }

  const dialog = () => document.querySelector('mat-dialog-container') as HTMLElement;

  async function answerDialog(label: string, text: string): Promise<void> {
    await fill(label, text);
    dialog()
      .querySelector('form')
      ?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    await settled();
    await settled();
  }

  it('waits for a scan, with the next free berth proposed', async () => {
    await open({ passengers: [passenger({ seat: 'A1' })] });
    expect(document.activeElement).toBe(field('Ô quét'));
    expect(field('Ghế/giường').value).toBe('A2');
    expect(field('Điểm lên').value).toBe('Bắc Giang');
    expect(field('Điểm xuống').value).toBe('Đà Nẵng');
    expect(button('A1, Trần Thị Thử, trong danh sách')).not.toBe(button('A2, còn trống'));
  });

  it('lets on who was scanned: scan, seat, next', async () => {
    await open();
    await scan(V1);
    expect(document.activeElement).toBe(button('Cho lên xe · A1'));
    await letOn();
    const { request } = coach.waiting(`${TRIP}/passengers`, 'POST');
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(request.body).toMatchObject({
      seat: 'A1',
      boardingPoint: 'Bắc Giang',
      alightingPoint: 'Đà Nẵng',
      boardedAt: '2026-11-24T12:30:00.000Z',
      captureMethod: 'cccdQr',
      guest: {
        fullName: 'Nguyễn Văn Mẫu',
        dateOfBirth: '1988-03-15',
        document: { type: 'citizenId', number: '024088000011', issuedOn: '2021-05-10' },
      },
    });
  });

  it('shows who is aboard and is ready for the next one', async () => {
    await open();
    await scan(V1);
    await letOn();
    const aboard = passenger({ boardedAt: '2026-11-24T19:30:00+07:00' });
    await coach.answer(`${TRIP}/passengers`, aboard, 'POST', { ETag: '"2"' });
    expect(page()).toContain('Nguyễn Văn Mẫu đã lên xe, chỗ A1.');
    expect(page()).toContain('Danh sách1');
    expect(page()).toContain('Trên xe1');
    expect(document.activeElement).toBe(field('Ô quét'));
    expect(field('Ghế/giường').value).toBe('A2');
    coach.http.expectNone(TRIP);
  });

  it('takes the berth that was pressed', async () => {
    await open();
    await scan(V1);
    button('B2, còn trống').click();
    await settled();
    expect(field('Ghế/giường').value).toBe('B2');
    expect(document.activeElement).toBe(button('Cho lên xe · B2'));
  });

  it('loses nobody who was scanned and not confirmed', async () => {
    await open();
    await scan(V1);
    await scan(V2);
    expect(page()).toContain('Chưa cho Nguyễn Văn Mẫu lên xe');
    expect(field('Ô quét').value).toBe(V2);
    expect(page()).toContain('024088000011');
  });

  it('marks as aboard who is scanned and on the list already', async () => {
    const { guest } = passenger();
    const listed = passenger({
      guest: { ...guest, document: { type: 'citizenId', number: '024088000011' } },
    });
    await open({ version: 4, passengers: [listed] });
    await scan(V1);
    const { request } = coach.waiting(`${TRIP}/passengers/passenger-1`, 'PATCH');
    expect(request.headers.get('If-Match')).toBe('"4"');
    expect(request.body).toEqual({ boardedAt: '2026-11-24T12:30:00.000Z' });
  });

  it('takes a foreigner by hand, and says what is wrong beside the field', async () => {
    await open();
    button('Nhập tay').click();
    await settled();
    await fill('Loại giấy tờ', 'passport');
    await fill('Số hộ chiếu', 'M00112233');
    await fill('Họ và tên', 'Sample Haneul');
    await fill('Giới tính', 'female');
    await fill('Quốc tịch', 'Không đâu cả');
    await letOn();
    coach.http.expectNone(({ method }) => method === 'POST');
    expect(description(field('Quốc tịch'))).toContain('ví dụ Việt Nam');
    expect(description(field('Ngày sinh'))).toContain('bắt buộc');
    await fill('Quốc tịch', 'KOR');
    await fill('Ngày sinh', '03/02/1978');
    button('Chỉ ghi danh sách').click();
    await settled();
    await settled();
    const { body } = coach.waiting(`${TRIP}/passengers`, 'POST').request;
    expect(body).toMatchObject({ captureMethod: 'manual', guest: { nationality: 'KOR' } });
    expect(body).not.toHaveProperty('boardedAt');
  });

  it('keeps the passenger while the server is away, and sends the same under the same key', async () => {
    await open();
    await scan(V1);
    await letOn();
    const first = coach.waiting(`${TRIP}/passengers`, 'POST');
    first.flush({ code: 'UNAVAILABLE' }, { status: 503, statusText: '' });
    await settled();
    await settled();
    expect(page()).toContain('gửi lại không tạo bản trùng');
    Date.now = () => Date.parse('2026-11-24T19:33:00+07:00');
    button('Gửi lại').click();
    await settled();
    await settled();
    const second = coach.waiting(`${TRIP}/passengers`, 'POST');
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    expect(second.request.body).toEqual(first.request.body);
  });

  it('puts a refusal beside its field and keeps the rest', async () => {
    await open();
    await scan(V1);
    await letOn();
    await coach.refuse(`${TRIP}/passengers`, 409, {
      status: 409,
      code: 'SEAT_TAKEN',
      errors: [{ path: 'seat', code: 'SEAT_TAKEN', message: 'x' }],
    });
    expect(description(field('Ghế/giường'))).toContain('đã có khách');
    expect(page()).toContain('Nguyễn Văn Mẫu');
  });

  it('departs with a head count that differs, and says so first', async () => {
    await open({ version: 7, passengers: [passenger()] });
    button('Xuất bến').click();
    await settled();
    await fill('Số khách đếm được', '3');
    expect(dialog().textContent).toContain('Nhiều hơn danh sách 2 người');
    await answerDialog('Số khách đếm được', '3');
    const { request } = coach.waiting(`${TRIP}/depart`, 'POST');
    expect(request.headers.get('If-Match')).toBe('"7"');
    expect(request.body).toEqual({ headcount: 3 });
  });

  it('reads the trip again when somebody else was faster, and keeps the count', async () => {
    await open({ passengers: [passenger()] });
    button('Xuất bến').click();
    await settled();
    await answerDialog('Số khách đếm được', '1');
    await coach.refuse(`${TRIP}/depart`, 412, { status: 412, code: 'PRECONDITION_FAILED' });
    expect(dialog().textContent).toContain('người khác thay đổi');
    expect(field('Số khách đếm được').value).toBe('1');
    await coach.answer(TRIP, trip({ version: 9, passengers: [passenger()] }));
    await answerDialog('Số khách đếm được', '1');
    expect(coach.waiting(`${TRIP}/depart`, 'POST').request.headers.get('If-Match')).toBe('"9"');
  });

  it('takes late passengers of a line at its stops alone', async () => {
    await open({ status: 'departed', departedAt: '2026-11-24T19:00:00+07:00' });
    const points = [...(field('Điểm lên') as unknown as HTMLSelectElement).options].map(({ value }) => value);
    expect(points).toEqual(['Nước Ngầm', 'Vinh']);
    await fill('Điểm lên', 'Vinh');
    expect(field('Điểm xuống').value).toBe('Đà Nẵng');
  });

  it('takes nobody outside the list of a contract coach, in words', async () => {
    await open({ status: 'departed', service: 'contract' });
    expect(page()).toContain('không được đón khách ngoài danh sách');
    expect(hasField('Ô quét')).toBe(false);
  });

  it('marks a no-show', async () => {
    await open({ version: 3, passengers: [passenger()] });
    document.getElementById('passenger-passenger-1')?.click();
    await settled();
    button('Không đi').click();
    await settled();
    const { request } = coach.waiting(`${TRIP}/passengers/passenger-1`, 'PATCH');
    expect(request.body).toEqual({ noShow: true });
  });

  it('asks before it removes somebody', async () => {
    await open({ version: 3, passengers: [passenger()] });
    document.getElementById('passenger-passenger-1')?.click();
    await settled();
    button('Xóa khỏi danh sách').click();
    await settled();
    coach.http.expectNone(({ method }) => method === 'DELETE');
    dialog()
      .querySelector('form')
      ?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    await settled();
    await settled();
    await coach.answer(`${TRIP}/passengers/passenger-1`, trip({ version: 4 }), 'DELETE');
    expect(page()).toContain('Chưa có hành khách');
  });
});
