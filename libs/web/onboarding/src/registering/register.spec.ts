import { button, description, field, page, settled, type } from '@luutru/web-ui/testing';

import { Office } from '../../testing/office';

const UNITS = '/api/v1/code-lists/adminUnits';
const REGISTRATIONS = '/api/v1/registrations';
const item = (code: string, vi: string, parentCode: string | null) => ({
  code,
  vi,
  en: vi,
  validFrom: '2021-07-10',
  parentCode,
});
const units = {
  name: 'adminUnits',
  items: [item('213', 'Thành phố Bắc Giang', null), item('07210', 'Phường Thọ Xương', '213')],
};

const fill = async (values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, text] of Object.entries(values)) type(field(label), text);
  await settled();
};
const next = async (name = 'Tiếp tục'): Promise<void> => {
  button(name).click();
  await settled();
  await settled();
};

const ORGANISATION = {
  'Tên đơn vị *': 'Công ty Mẫu',
  'Mã số thuế *': '2400123456',
  'Địa chỉ *': '1 Hùng Vương',
  'Điện thoại *': '0204123456',
};
const plain = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([label, text]) => [label.replace(' *', ''), text]));

async function openAtOwner(): Promise<Office> {
  const office = await Office.open('/register');
  await office.answer(UNITS, units);
  await fill(plain(ORGANISATION));
  await next();
  await fill({
    'Tên cơ sở': 'Nhà nghỉ Mẫu',
    'Địa chỉ': '2 Hùng Vương',
    'Xã, phường': '07210',
  });
  type(document.getElementById('licence-0-number') as HTMLInputElement, '12/GP');
  type(document.getElementById('licence-0-expires') as HTMLInputElement, '01/01/2026');
  await settled();
  return office;
}

describe('the registration', () => {
  it('goes no step further with a wrong field, and says what is wrong', async () => {
    const office = await Office.open('/register');
    await office.answer(UNITS, units);
    await fill({ 'Tên đơn vị': 'Công ty Mẫu', 'Mã số thuế': '123', 'Điện thoại': 'không có' });
    await next();
    expect(page()).toContain('Mã số thuế');
    expect(description(field('Mã số thuế'))).toContain('Mã số thuế gồm 10 chữ số');
    expect(description(field('Địa chỉ'))).toContain('Mục này bắt buộc');
    expect(document.activeElement?.id).toBe('taxCode');
  });

  it('ticks the rules of the password off while it is typed, marks an expired licence, and sends it all', async () => {
    const office = await openAtOwner();
    expect(page()).toContain('Giấy phép này đã hết hạn.');
    await next();
    const met = () => document.querySelectorAll('lt-password-rules .met').length;
    expect(met()).toBe(0);
    await fill({ 'Họ và tên': 'Trần Mẫu', 'Điện thoại': '0912345678', 'Tên đăng nhập': 'chu.mau' });
    await fill({ 'Mật khẩu': 'Mau' });
    expect(met()).toBe(2);
    await fill({ 'Mật khẩu': 'Mau@2026-dai-hon' });
    expect(met()).toBe(5);
    await next();
    expect(page()).toContain('12/GP');
    expect(page()).not.toContain('Mau@2026-dai-hon');
    await next('Gửi đăng ký');
    const { request } = await office.answer(
      REGISTRATIONS,
      { id: 'r1', status: 'pending', warnings: ['LICENCE_EXPIRED'] },
      'POST',
    );
    expect(request.body).toMatchObject({
      sector: 'accommodation',
      organisation: { name: 'Công ty Mẫu', taxCode: '2400123456', email: null },
      facility: {
        unitCode: '07210',
        kind: 'hotel',
        licences: [{ kind: 'businessLicence', number: '12/GP', expiresOn: '2026-01-01' }],
      },
      owner: { username: 'chu.mau', password: 'Mau@2026-dai-hon' },
    });
    expect(page()).toContain('Đã nhận hồ sơ đăng ký');
    expect(page()).toContain('Có giấy phép đã hết hạn');
    expect(page()).toContain('Công an Phường Thọ Xương');
  });

  it('leads to the field that the server refuses', async () => {
    const office = await openAtOwner();
    await next();
    await fill({
      'Họ và tên': 'Trần Mẫu',
      'Điện thoại': '0912345678',
      'Tên đăng nhập': 'chu.mau',
      'Mật khẩu': 'Mau@2026-dai-hon',
    });
    await next();
    await next('Gửi đăng ký');
    await office.refuse(REGISTRATIONS, 422, {
      status: 422,
      code: 'INVALID',
      errors: [{ path: 'owner.username', code: 'USERNAME_TAKEN', message: '' }],
    });
    await settled();
    expect(description(field('Tên đăng nhập'))).toContain('Tên đăng nhập này đã có người dùng');
    expect(document.activeElement?.id).toBe('username');
  });
});
