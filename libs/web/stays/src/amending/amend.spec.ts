import { button, description, field, page, press, settled, type } from '@luutru/web-ui/testing';

import { Desk, stay } from '../../testing/desk';
import { difference } from './difference';

const ID = '01932c07-0000-7000-8000-000000000001';
const STAY = `/api/v1/stays/${ID}`;
const CORRECTION = {
  fields: ['guest.document.number', 'place'],
  reason: 'Số căn cước không khớp',
  dueAt: '2026-11-24T20:00:00+07:00',
  returnedAt: '2026-11-24T14:00:00+07:00',
};

describe('the merge patch of a declaration', () => {
  it('holds what differs and nothing else, and null for what was emptied', () => {
    const before = { place: '301', guest: { phone: '0912345678', sex: 'male' }, visa: null };
    const after = { place: '301', guest: { phone: null, sex: 'male' }, visa: { type: 'DL' } };
    expect(difference(before, after)).toEqual({ guest: { phone: null }, visa: { type: 'DL' } });
    expect(difference(before, { ...before, guest: { ...before.guest } })).toBeUndefined();
  });
});

describe('amending', () => {
  async function open(change: object = {}): Promise<Desk> {
    const desk = await Desk.open(`/stays/${ID}/amend`);
    await desk.answer(STAY, stay(change));
    await settled();
    await settled();
    await desk.answerFacility();
    return desk;
  }

  async function save(desk: Desk): Promise<void> {
    press('Enter', document, { ctrlKey: true });
    await desk.settle();
  }

  it('opens with everything as it was declared', async () => {
    await open();
    expect(field('Họ và tên').value).toBe('Nguyễn Văn Mẫu');
    expect(field('Ngày sinh').value).toBe('15/03/1988');
    expect(field('Phòng').value).toBe('301');
    expect(field('Giờ đến').value).toBe('24/11/2026 14:30');
  });

  it('sends only what was changed, for the version that was read', async () => {
    const desk = await open({ version: 3 });
    type(field('Điện thoại'), '0912345678');
    await save(desk);
    const { request } = desk.waiting(STAY, 'PATCH');
    expect(request.body).toEqual({ guest: { phone: '0912345678' } });
    expect(request.headers.get('If-Match')).toBe('"3"');
  });

  it('says so when nothing was changed', async () => {
    const desk = await open();
    await save(desk);
    desk.http.expectNone(({ method }) => method === 'PATCH');
    expect(page()).toContain('Chưa có mục nào thay đổi');
  });

  it('marks what the police ask for, goes to the first, and sends although a mark is left', async () => {
    const desk = await open({ correction: CORRECTION });
    const number = field('Số định danh');
    expect(document.activeElement).toBe(number);
    expect(number.getAttribute('aria-invalid')).toBe('true');
    expect(description(number)).toContain('Công an yêu cầu sửa mục này');
    expect(field('Phòng').getAttribute('aria-invalid')).toBe('true');
    type(number, '024088000012');
    await settled();
    expect(number.getAttribute('aria-invalid')).toBe('false');
    await save(desk);
    expect(desk.waiting(STAY, 'PATCH').request.body).toMatchObject({
      guest: { document: { number: '024088000012' } },
    });
  });

  it('answers the police without a change when all is right as declared, and only then', async () => {
    const desk = await open({ correction: CORRECTION });
    const confirmation = 'Đã kiểm tra, giữ nguyên như đã khai';
    type(field('Điện thoại'), '0912345678');
    await settled();
    expect(page()).not.toContain(confirmation);
    type(field('Điện thoại'), '');
    await settled();
    button(confirmation).click();
    await desk.settle();
    expect(desk.waiting(STAY, 'PATCH').request.body).toEqual({});
  });

  it('shows both versions when somebody else was faster, keeps mine, and saves over the new one', async () => {
    const desk = await open();
    type(field('Điện thoại'), '0912345678');
    await save(desk);
    await desk.refuse(STAY, 412, { status: 412, code: 'PRECONDITION_FAILED' }, 'PATCH');
    await desk.answer(STAY, stay({ version: 2, place: '305' }));
    await settled();
    expect(page()).toContain('Hai bản khác nhau');
    expect(page()).toContain('Của bạn: 301');
    expect(page()).toContain('Bản mới: 305');
    expect(field('Phòng').value).toBe('305');
    expect(field('Điện thoại').value).toBe('0912345678');
    await save(desk);
    const { request } = desk.waiting(STAY, 'PATCH');
    expect(request.body).toEqual({ guest: { phone: '0912345678' } });
    expect(request.headers.get('If-Match')).toBe('"2"');
  });

  it('lets the new version of a field that both changed be taken', async () => {
    const desk = await open();
    type(field('Phòng'), '999');
    await save(desk);
    await desk.refuse(STAY, 412, { status: 412, code: 'PRECONDITION_FAILED' }, 'PATCH');
    await desk.answer(STAY, stay({ version: 2, place: '305' }));
    await settled();
    expect(field('Phòng').value).toBe('999');
    button('Lấy bản mới').click();
    await settled();
    expect(field('Phòng').value).toBe('305');
  });

  it('puts what the server refuses beside its field', async () => {
    const desk = await open();
    type(field('Điện thoại'), '0912345678');
    await save(desk);
    await desk.refuse(
      STAY,
      422,
      { status: 422, code: 'VALIDATION_FAILED', errors: [{ path: 'guest.phone', code: 'PHONE_FORMAT' }] },
      'PATCH',
    );
    await settled();
    expect(description(field('Điện thoại'))).toContain('Số điện thoại không đúng');
  });
});
