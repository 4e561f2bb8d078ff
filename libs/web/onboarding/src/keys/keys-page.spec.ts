import { button, field, page, settled, type } from '@luutru/web-ui/testing';

import { Office } from '../../testing/office';

const KEYS = '/api/v1/api-keys';
const key = (change: object = {}) => ({
  id: 'k1',
  name: 'Phần mềm đặt phòng',
  shown: 'lt_abcd',
  scopes: ['stays:declare'],
  expiresAt: '2027-11-24T00:00:00+07:00',
  createdAt: '2026-11-24T09:00:00+07:00',
  createdBy: 'Chủ',
  revokedAt: null,
  ...change,
});

describe('the keys of machines', () => {
  it('are made for some scopes until a day, and shown once', async () => {
    const office = await Office.open('/manage/api-keys');
    await office.answer(KEYS, { items: [] });
    expect(page()).toContain('Chưa có khóa nào');
    button('Tạo khóa').click();
    await settled();
    await settled();
    type(field('Tên khóa'), 'Phần mềm đặt phòng');
    expect(field('Hết hạn').value).toBe('24/11/2027');
    for (const box of document.querySelectorAll<HTMLInputElement>('[type=checkbox]:checked')) box.click();
    await settled();
    const make = () => document.querySelector<HTMLElement>('lt-add-key-dialog [type=submit]')?.click();
    make();
    await settled();
    expect(page()).toContain('Hãy chọn ít nhất một quyền.');
    document.querySelector<HTMLInputElement>('[type=checkbox]')?.click();
    await settled();
    make();
    await settled();
    const made = key({ key: 'lt_abcd_toan_bo' });
    const { request } = await office.answer(KEYS, made, 'POST');
    expect(request.body).toEqual({
      name: 'Phần mềm đặt phòng',
      scopes: ['stays:declare'],
      expiresOn: '2027-11-24',
    });
    await settled();
    await office.answer(KEYS, { items: [key()] });
    expect(document.querySelector('code')?.textContent).toBe('lt_abcd_toan_bo');
    expect(page()).toContain('chỉ hiện một lần');
  });

  it('are revoked after one more question', async () => {
    const office = await Office.open('/manage/api-keys');
    await office.answer(KEYS, { items: [key()] });
    button('Thu hồi Phần mềm đặt phòng').click();
    await settled();
    await settled();
    expect(page()).toContain('Không thể hoàn tác');
    document.querySelector<HTMLElement>('lt-revoke-dialog .danger')?.click();
    await settled();
    await office.answer(`${KEYS}/k1`, null, 'DELETE');
    await settled();
    await office.answer(KEYS, { items: [key({ revokedAt: '2026-11-24T14:00:00+07:00' })] });
    expect(page()).toContain('Đã thu hồi');
  });
});
