import { button, description, field, page, settled, type } from '@luutru/web-ui/testing';

import { Desk, stay } from '../../testing/desk';

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
});
