import { button, description, field, page, settled, type } from '@luutru/web-ui/testing';

import { Desk, FACILITY, stay } from '../../testing/desk';

const ID = '01932c07-0000-7000-8000-000000000001';
const STAY = `/api/v1/stays/${ID}`;
const HISTORY = `${STAY}/history`;
const history = {
  items: [
    { version: 1, at: '2026-11-24T14:30:05+07:00', by: 'Lễ tân', kind: 'declared', changes: [] },
    {
      version: 2,
      at: '2026-11-24T15:00:00+07:00',
      by: 'Chủ cơ sở',
      kind: 'checkedOut',
      changes: [
        { path: 'status', from: 'present', to: 'departed' },
        { path: 'departedAt', from: null, to: '2026-11-24T14:55:00+07:00' },
      ],
    },
  ],
};

const entry = (version: number, kind: string) => ({
  version,
  at: '2026-11-24T15:00:00+07:00',
  by: 'Lễ tân',
  kind,
});
const CORRECTION = {
  fields: ['guest.document.number'],
  reason: 'Số căn cước không khớp',
  dueAt: '2026-11-24T20:00:00+07:00',
  returnedAt: '2026-11-24T14:00:00+07:00',
};

async function open(one: object = stay()): Promise<Desk> {
  const desk = await Desk.open(`/stays/${ID}`);
  desk.http.match('/api/v1/facilities');
  await desk.answer(STAY, one);
  await desk.answer(HISTORY, history);
  return desk;
}

async function openDialog(action: string): Promise<void> {
  button(action).click();
  await settled();
  await settled();
}

describe('the page of a stay', () => {
  it('shows receipt, deadline and history', async () => {
    await open();
    for (const words of ['LT-261124-000001', '24/11/2026 23:00', 'đúng hạn', 'Chủ cơ sở'])
      expect(page()).toContain(words);
    expect(page()).toContain('Trạng thái: Đang ở → Đã trả phòng');
    expect(page()).toContain('Giờ đi: 24/11/2026 14:55');
  });

  it('says what the population database has at odds', async () => {
    const sync = { ...(stay() as { sync: object }).sync, status: 'delivered', verification: 'mismatch' };
    await open(stay({ sync: { ...sync, mismatched: ['fullName', 'dateOfBirth'] } }));
    expect(page()).toContain('Lệch thông tin');
    expect(page()).toContain('họ và tên, ngày sinh.');
  });

  it('tells a stay that does not exist from one that failed to load', async () => {
    const desk = await Desk.open(`/stays/${ID}`);
    await desk.refuse(STAY, 404, { status: 404, code: 'NOT_FOUND' }, 'GET');
    expect(page()).toContain('Không có lượt lưu trú này');
  });

  it('cancels with a reason, and not without', async () => {
    const desk = await open();
    await openDialog('Hủy khai báo');
    const confirm = () =>
      document.querySelector<HTMLElement>('lt-cancel-dialog button[type=submit]')?.click();
    confirm();
    await settled();
    expect(description(field('Lý do hủy'))).toContain('bắt buộc');
    type(field('Lý do hủy'), 'Khai nhầm khách');
    confirm();
    await settled();
    const { request } = desk.waiting(`${STAY}/cancel`, 'POST');
    expect(request.body).toEqual({ reason: 'Khai nhầm khách' });
    expect(request.headers.get('If-Match')).toBe('"1"');
  });

  it('gives the guest a link, shown once, and revokes it', async () => {
    const links = `${STAY}/statement-links`;
    const given = { id: 'l1', createdAt: '2026-11-24T14:00:00+07:00', revokedAt: null };
    const desk = await open();
    await openDialog('Liên kết cho khách');
    await desk.answer(links, { items: [] });
    document.querySelectorAll<HTMLElement>('input[type=radio]')[2]?.click();
    button('Tạo liên kết').click();
    await settled();
    const asked = desk.waiting(links, 'POST');
    expect(asked.request.body).toEqual({ expiresInHours: 168 });
    expect(asked.request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    asked.flush({ id: 'l1', url: '/statement/abc', expiresAt: '2099-12-01T14:00:00+07:00' });
    await settled();
    await desk.answer(links, { items: [{ ...given, expiresAt: '2099-12-01T14:00:00+07:00' }] });
    expect(field('Liên kết').value).toBe('http://localhost/statement/abc');
    expect(page()).toContain('Liên kết chỉ hiện một lần này.');
    button('Thu hồi: 01/12/2099 14:00').click();
    await settled();
    await desk.answer(`${links}/l1`, {}, 'DELETE');
    await desk.answer(links, { items: [] });
    expect(page()).not.toContain('/statement/abc');
    expect(() => button('Thu hồi: 01/12/2099 14:00')).toThrow('0 of');
  });

  it('says when somebody else was faster, and reads the stay again', async () => {
    const desk = await open();
    await openDialog('Trả phòng');
    document.querySelector<HTMLElement>('lt-check-out-dialog button[type=submit]')?.click();
    await settled();
    await desk.refuse(`${STAY}/check-out`, 412, { status: 412, code: 'PRECONDITION_FAILED' });
    await settled();
    expect(page()).toContain('vừa được người khác sửa');
    await desk.answer(
      STAY,
      stay({ version: 2, status: 'departed', departedAt: '2026-11-24T14:55:00+07:00' }),
    );
    expect(page()).toContain('Đã trả phòng');
  });

  it('names the fields of a change in words, from and to', async () => {
    const desk = await Desk.open(`/stays/${ID}`);
    desk.http.match('/api/v1/facilities');
    await desk.answer(STAY, stay());
    await desk.answer(HISTORY, {
      items: [
        { ...entry(2, 'moved'), changes: [{ path: 'place', from: '301', to: '305' }] },
        {
          ...entry(3, 'amended'),
          changes: [
            { path: 'guest.sex', from: 'male', to: 'female' },
            { path: 'guest.phone', from: null, to: '0912345678' },
          ],
        },
        {
          ...entry(4, 'returned'),
          changes: [{ path: 'correction.fields', from: null, to: 'guest.document.number, guest.fullName' }],
        },
        { ...entry(5, 'undone'), changes: [{ path: 'status', from: 'departed', to: 'present' }] },
      ],
    });
    for (const words of [
      'Phòng: 301 → 305',
      'Giới tính: Nam → Nữ',
      'Điện thoại: (trống) → 0912345678',
      'Mục phải sửa: Số giấy tờ, Họ và tên',
      'Hoàn tác',
    ])
      expect(page()).toContain(words);
  });

  it('extends by a night with one press', async () => {
    const desk = await open();
    await openDialog('Gia hạn');
    expect(field('Dự kiến đi').value).toBe('25/11/2026 12:00');
    button('+1 đêm').click();
    await settled();
    document.querySelector<HTMLElement>('lt-extend-dialog button[type=submit]')?.click();
    await settled();
    const { request } = desk.waiting(`${STAY}/extend`, 'POST');
    expect(request.body).toEqual({ expectedDepartureAt: '2026-11-26T12:00:00+07:00' });
    expect(request.headers.get('If-Match')).toBe('"1"');
  });

  it('warns before a stay becomes one of thirty days', async () => {
    await open();
    await openDialog('Gia hạn');
    expect(page()).not.toContain('đăng ký tạm trú');
    for (let week = 0; week < 5; week += 1) button('+7 đêm').click();
    await settled();
    expect(page()).toContain('đăng ký tạm trú');
  });

  it('moves to a free room that is pressed, and never offers a full one', async () => {
    const desk = await open();
    await openDialog('Đổi phòng');
    await desk.answer(`/api/v1/facilities/${FACILITY.id}/places`, {
      items: [
        { id: 'r1', label: '101', capacity: 2, occupied: 2 },
        { id: 'r2', label: '102', capacity: 2, occupied: 0 },
      ],
      nextCursor: null,
    });
    expect(page()).not.toContain('101');
    button('102 trống').click();
    await settled();
    document.querySelector<HTMLElement>('lt-move-dialog button[type=submit]')?.click();
    await settled();
    expect(desk.waiting(`${STAY}/move`, 'POST').request.body).toEqual({ place: '102', at: null });
  });

  it('says how the stay of a patient ended', async () => {
    const desk = await open(stay({ sector: 'health', reason: 'inpatient' }));
    await openDialog('Ra viện');
    const how = field('Kết thúc thế nào') as unknown as HTMLSelectElement;
    expect([...how.options].map(({ text }) => text)).toEqual(['Xuất viện', 'Chuyển viện', 'Tử vong']);
    how.value = 'transferred';
    how.dispatchEvent(new Event('input', { bubbles: true }));
    how.dispatchEvent(new Event('change', { bubbles: true }));
    document.querySelector<HTMLElement>('lt-check-out-dialog button[type=submit]')?.click();
    await settled();
    expect(desk.waiting(`${STAY}/check-out`, 'POST').request.body).toMatchObject({
      endReason: 'transferred',
    });
  });

  it('takes a check-out back while there are minutes left, and says how many', async () => {
    const desk = await open(
      stay({ version: 2, status: 'departed', endReason: 'left', undoUntil: '2026-11-24T14:38:30+07:00' }),
    );
    button('Hoàn tác (còn 9 phút) Nguyễn Văn Mẫu').click();
    await settled();
    expect(desk.waiting(`${STAY}/undo`, 'POST').request.headers.get('If-Match')).toBe('"2"');
  });

  it('offers no undo when the time for it is over', async () => {
    await open(stay({ status: 'departed', endReason: 'left', undoUntil: '2026-11-24T14:29:00+07:00' }));
    expect(page()).not.toContain('còn 0 phút');
    expect(document.querySelector('lt-undo-button button')).toBeNull();
  });

  it('tells what the police ask, until when, and leads to mending it', async () => {
    await open(stay({ correction: CORRECTION }));
    expect(page()).toContain('Công an yêu cầu sửa trước 24/11/2026 20:00');
    expect(page()).toContain('Số căn cước không khớp');
    expect(page()).toContain('Mục cần sửa: Số giấy tờ');
    expect(button('Sửa ngay').getAttribute('href')).toBe(`/stays/${ID}/amend`);
  });
});
