import { button, description, field, page, settled, type } from '@luutru/web-ui/testing';

import { Office } from '../../testing/office';

const STAFF = '/api/v1/staff';
const person = (change: object = {}) => ({
  id: 'p1',
  version: 3,
  username: 'letan',
  displayName: 'Lễ tân Một',
  role: 'declarant',
  disabled: false,
  lastLoginAt: null,
  ...change,
});

async function open(): Promise<Office> {
  const office = await Office.open('/manage/staff');
  await office.answer(STAFF, { items: [person()] });
  return office;
}

describe('the staff', () => {
  it('are disabled as they were read', async () => {
    const office = await open();
    button('Khóa Lễ tân Một').click();
    await settled();
    const { request } = await office.answer(`${STAFF}/p1`, person({ disabled: true }), 'PATCH');
    expect(request.body).toEqual({ disabled: true });
    expect(request.headers.get('If-Match')).toBe('"3"');
    await office.answer(STAFF, { items: [person({ disabled: true, version: 4 })] });
    expect(page()).toContain('Đã khóa');
    expect(button('Mở khóa Lễ tân Một').textContent).toContain('Mở khóa');
  });

  it('keep one owner: the refusal is told, and the role stands as it is', async () => {
    const office = await open();
    const role = document.querySelector('select');
    if (!role) throw new Error('no role');
    role.value = 'owner';
    role.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    await office.refuse(
      `${STAFF}/p1`,
      409,
      { status: 409, code: 'LAST_OWNER', detail: 'Đơn vị phải còn ít nhất một chủ.' },
      'PATCH',
    );
    await office.answer(STAFF, { items: [person()] });
    expect(page()).toContain('Đơn vị phải còn ít nhất một chủ.');
  });

  it('are added with a strong password only', async () => {
    const office = await open();
    button('Thêm nhân viên').click();
    await settled();
    await settled();
    type(field('Họ và tên'), 'Trần Mẫu');
    type(field('Tên đăng nhập'), 'tran.mau');
    type(field('Mật khẩu ban đầu'), 'yeu');
    await settled();
    document.querySelector<HTMLElement>('lt-add-staff-dialog [type=submit]')?.click();
    await settled();
    expect(description(field('Mật khẩu ban đầu'))).toContain('14 ký tự');
    type(field('Mật khẩu ban đầu'), 'Manh@2026-du-dai');
    await settled();
    document.querySelector<HTMLElement>('lt-add-staff-dialog [type=submit]')?.click();
    await settled();
    const { request } = await office.answer(STAFF, person({ id: 'p2', displayName: 'Trần Mẫu' }), 'POST');
    expect(request.body).toEqual({
      displayName: 'Trần Mẫu',
      username: 'tran.mau',
      role: 'declarant',
      password: 'Manh@2026-du-dai',
    });
    await settled();
    await office.answer(STAFF, { items: [person(), person({ id: 'p2', displayName: 'Trần Mẫu' })] });
    expect(page()).toContain('Trần Mẫu');
  });
});
