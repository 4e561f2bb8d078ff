import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../support/accessibility.ts';
import { ApiClient, currentOtp, demoPassword } from '../support/api-client.ts';
import { openPage, startBrowser } from '../support/browser.ts';
import { declaration } from '../support/declaration.factory.ts';
import { takePictures } from '../support/pictures.ts';
import { startSystem, type System } from '../support/system.ts';

const ownerPassword = 'Nhanghi@Mau2026';

describe('a new facility', () => {
  let system: System;
  let browser: Browser;

  beforeAll(async () => {
    system = await startSystem({ adminUrl: process.env['TEST_DATABASE_URL'] ?? '' });
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  const signIn = async (page: Page, username: string, password = demoPassword): Promise<void> => {
    await page.goto(`${system.apiUrl}/sign-in`);
    await page.getByLabel('Tên đăng nhập').fill(username);
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  };

  const signInPolice = async (page: Page): Promise<void> => {
    await signIn(page, 'congan.thoxuong');
    const code = page.getByLabel(/Mã xác thực/).and(page.locator('input'));
    await code.fill(currentOtp());
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('heading', { name: 'Tra cứu người lưu trú' }).waitFor();
  };

  it('registers', async () => {
    const first = await openPage(browser);
    const { page } = first;
    await page.goto(`${system.apiUrl}/sign-in`);
    // What stands beside the form comes last: the page is at rest then.
    await page.getByRole('button', { name: /letan\.songthuong/ }).waitFor();
    await page.getByRole('link', { name: 'Đăng ký cơ sở' }).click();
    await page.getByRole('heading', { name: 'Đăng ký cơ sở' }).waitFor();
    await takePictures(page, 'register');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Tên đơn vị').fill('Công ty TNHH Mẫu');
    await page.getByLabel('Mã số thuế').fill('2400123456');
    await page.getByLabel('Địa chỉ').fill('Số 1 Hùng Vương');
    await page.getByLabel('Điện thoại').fill('0204123456');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByLabel('Tên cơ sở').fill('Nhà nghỉ Mẫu');
    await page.getByLabel('Loại cơ sở').selectOption('guestHouse');
    await page.getByLabel('Địa chỉ').fill('Số 2 Hùng Vương');
    await page.getByLabel('Xã, phường').fill('07201');
    await page.getByLabel('Số', { exact: true }).first().fill('12/GP');
    await page.getByLabel('Hết hạn').first().fill('01/01/2026');
    await takePictures(page, 'register-facility');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByLabel('Họ và tên').fill('Trần Mẫu');
    await page.getByLabel('Điện thoại').fill('0912345678');
    await page.getByLabel('Tên đăng nhập').fill('chu.mau');
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('Nhanghi2026');
    await takePictures(page, 'register-owner');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(ownerPassword);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByText('Công ty TNHH Mẫu').waitFor();
    await takePictures(page, 'register-review');
    await page.getByRole('button', { name: 'Gửi đăng ký' }).click();
    await page.getByRole('heading', { name: 'Đã nhận hồ sơ đăng ký' }).waitFor();
    await takePictures(page, 'register-sent');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(first.complaints).toEqual([]);
    await first.context.close();
  });

  it('is approved by the police of its commune', async () => {
    const police = await openPage(browser);
    await signInPolice(police.page);
    await police.page.getByRole('link', { name: 'Duyệt hồ sơ' }).first().click();
    await police.page.getByRole('heading', { name: 'Nhà nghỉ Mẫu' }).waitFor();
    await police.page.getByText(/đã hết hạn 01\/01\/2026/).waitFor();
    await takePictures(police.page, 'approvals');
    expect(await accessibilityFaults(police.page)).toEqual([]);
    await police.page.getByRole('button', { name: 'Duyệt Nhà nghỉ Mẫu' }).click();
    await police.page.getByText('Không có hồ sơ nào').waitFor();
    await police.page.getByRole('link', { name: 'Cơ sở', exact: true }).first().click();
    await police.page.getByText('Nhà nghỉ Mẫu').first().waitFor();
    await takePictures(police.page, 'police-facilities');
    expect(await accessibilityFaults(police.page)).toEqual([]);
    expect(police.complaints).toEqual([]);
    await police.context.close();
  });

  it('has an owner, who adds rooms, staff and a key for a machine', async () => {
    const owner = await openPage(browser);
    const desk = owner.page;
    await signIn(desk, 'chu.mau', ownerPassword);
    await desk.getByRole('link', { name: 'Quản lý' }).first().click();
    await desk.getByRole('heading', { name: 'Nhà nghỉ Mẫu' }).waitFor();
    await desk.getByLabel('Tên hoặc dãy').fill('101–112');
    await desk.getByRole('button', { name: 'Thêm 12 mục' }).click();
    await desk.getByText('12 mục, 24 chỗ').waitFor();
    await takePictures(desk, 'manage-facility');
    expect(await accessibilityFaults(desk)).toEqual([]);
    await desk.getByRole('link', { name: 'Nhân viên' }).click();
    await desk.getByRole('button', { name: 'Thêm nhân viên' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Họ và tên').fill('Lễ tân Mới');
    await dialog.getByLabel('Tên đăng nhập').fill('letan.mau');
    await dialog.getByRole('textbox', { name: 'Mật khẩu ban đầu' }).fill('Letan@Moi2026x');
    await takePictures(desk, 'manage-staff-add');
    expect(await accessibilityFaults(desk)).toEqual([]);
    await dialog.getByRole('button', { name: 'Thêm nhân viên' }).click();
    await desk.getByText('letan.mau').waitFor();
    await takePictures(desk, 'manage-staff');
    expect(await accessibilityFaults(desk)).toEqual([]);
    await desk.getByRole('link', { name: 'Khóa API' }).click();
    await desk.getByRole('button', { name: 'Tạo khóa' }).click();
    await dialog.getByLabel('Tên khóa').fill('Phần mềm đặt phòng');
    await takePictures(desk, 'manage-key-add');
    expect(await accessibilityFaults(desk)).toEqual([]);
    await dialog.getByRole('button', { name: 'Tạo khóa này' }).click();
    const key = await desk.locator('code').innerText();
    expect(key).toMatch(/^lt_/);
    await takePictures(desk, 'manage-keys');
    expect(await accessibilityFaults(desk)).toEqual([]);
    const machine = new ApiClient(system.apiUrl, key);
    expect((await machine.get('/facilities')).status).toBe(200);
    expect(owner.complaints).toEqual([]);
    await owner.context.close();

    const staff = await openPage(browser);
    await signIn(staff.page, 'letan.mau', 'Letan@Moi2026x');
    await staff.page.getByRole('heading', { name: /^Hôm nay/ }).waitFor();
    await staff.context.close();
  });

  it('is one of those where the police find a person, and give a declaration back', async () => {
    const desk = await new ApiClient(system.apiUrl).signIn('letan.songthuong');
    const filed = await desk.post('/stays', declaration());
    expect(filed.status).toBe(201);
    const { guest } = filed.body as { guest: { fullName: string; document: { number: string } } };

    const { page, context, complaints } = await openPage(browser);
    await signInPolice(page);
    await page.getByLabel('Mục đích tra cứu').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Xác minh đơn trình báo mất tài sản');
    await page.getByLabel('Số giấy tờ').fill(guest.document.number);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: guest.fullName }).waitFor();
    await takePictures(page, 'police-search');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Trả lại để sửa/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Họ tên').check();
    await dialog.getByLabel('Lý do', { exact: true }).fill('Tên chưa khớp giấy tờ');
    await takePictures(page, 'police-return');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Trả lại để sửa' }).click();
    await page.getByText('Đã trả lại', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();

    const { body } = await desk.get<{ correction: { fields: string[]; reason: string } }>(
      `/stays/${String(filed.body['id'])}`,
    );
    expect(body.correction).toMatchObject({ fields: ['guest.fullName'], reason: 'Tên chưa khớp giấy tờ' });
  });
});
