import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../support/accessibility.ts';
import { ApiClient, currentOtp, demoPassword } from '../support/api-client.ts';
import { openPage, startBrowser } from '../support/browser.ts';
import { declaration } from '../support/declaration.factory.ts';
import { takePictures } from '../support/pictures.ts';
import { startSystem, type System } from '../support/system.ts';

describe('who looked at whom', () => {
  let system: System;
  let browser: Browser;
  let stayId: string;

  beforeAll(async () => {
    system = await startSystem({ adminUrl: process.env['TEST_DATABASE_URL'] ?? '' });
    browser = await startBrowser();
    const anonymous = new ApiClient(system.apiUrl);
    const desk = await anonymous.signIn('letan.songthuong');
    const filed = await desk.post<{ id: string }>('/stays', declaration());
    stayId = filed.body.id;
    await desk.get('/stays');
    const department = await anonymous.signIn('so.vhttdl', true);
    await department.get('/department/stays');
    const police = await anonymous.signIn('congan.tinh', true);
    const search = { documentNumber: '024088000011', purpose: 'Xác minh tin báo của quần chúng' };
    await police.post('/persons/search', { ...search, caseNumber: 'VA-2026/17' });
    // Once more than is usual without a case.
    for (let time = 0; time < 21; time++) await police.post('/persons/search', search);
  });

  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  const signIn = async (page: Page, username: string, official = false): Promise<void> => {
    await page.goto(`${system.apiUrl}/sign-in`);
    await page.getByLabel('Tên đăng nhập').fill(username);
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(demoPassword);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    if (!official) return;
    await page
      .getByLabel(/Mã xác thực/)
      .and(page.locator('input'))
      .fill(currentOtp());
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  };

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name);
    expect(await accessibilityFaults(page)).toEqual([]);
  };

  it('is seen by the administrator, with what is odd, and no guest’s name', async () => {
    const { page, context, complaints } = await openPage(browser);
    await signIn(page, 'quantri', true);
    await page.getByRole('link', { name: 'Nhật ký xem' }).first().click();
    await page.getByRole('heading', { name: 'Nhật ký xem' }).waitFor();
    await page.getByText('Xác minh tin báo của quần chúng').first().waitFor();
    await look(page, 'access-log');
    await page.getByLabel('Dấu hiệu bất thường').selectOption({ label: 'Nhiều lần không ghi vụ việc' });
    await page.waitForURL(/flag=NO_CASE_NUMBER/);
    const views = page.getByRole('table', { name: 'Các lượt xem' });
    await views.getByText('VA-2026/17').waitFor({ state: 'detached' });
    await views.getByText('Nhiều lần không ghi vụ việc').waitFor();
    expect(await views.getByRole('row').count()).toBe(2);
    expect(await page.locator('main').innerText()).not.toContain('Nguyễn Văn Mẫu');
    await page.getByRole('button', { name: /^Chỉ người này ?: .*Công an/ }).click();
    await page.waitForURL(/actorId=/);
    await page.reload();
    await page.getByRole('button', { name: /^Chỉ: .*Công an/ }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is told to the guest by a link, without signing in, until it is revoked', async () => {
    const { page, context, complaints } = await openPage(browser);
    await signIn(page, 'letan.songthuong');
    await page.getByRole('heading', { name: /^Hôm nay/ }).waitFor();
    await page.goto(`${system.apiUrl}/stays/${stayId}`);
    await page.getByRole('button', { name: 'Liên kết cho khách' }).click();
    await page.getByRole('radio', { name: '3 ngày' }).check();
    await page.getByRole('button', { name: 'Tạo liên kết' }).click();
    const link = await page.getByLabel('Liên kết', { exact: true }).inputValue();
    await look(page, 'statement-link');

    const guest = await openPage(browser);
    await guest.page.goto(link);
    await guest.page.getByRole('heading', { name: 'Bản kê của khách' }).waitFor();
    await guest.page.getByText('024088000011').waitFor();
    await guest.page.getByText('Khách sạn Sông Thương').first().waitFor();
    await guest.page.getByText('Cán bộ sở').waitFor();
    expect(await guest.page.getByRole('main').innerText()).not.toContain('Công an tỉnh');
    await look(guest.page, 'statement');
    await guest.page.getByRole('button', { name: 'English' }).click();
    await guest.page.getByText('This view is logged.').waitFor();
    expect(await accessibilityFaults(guest.page)).toEqual([]);

    await page.getByRole('button', { name: /^Thu hồi/ }).click();
    await page.getByRole('button', { name: 'Tạo liên kết' }).waitFor();
    await guest.page.reload();
    await guest.page.getByText('This link no longer opens').waitFor();
    expect(await accessibilityFaults(guest.page)).toEqual([]);
    expect([...complaints, ...guest.complaints]).toEqual([]);
    await guest.context.close();
    await context.close();
  });
});
