import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../support/accessibility.ts';
import { ApiClient, currentOtp, demoPassword } from '../support/api-client.ts';
import { openPage, phone, startBrowser } from '../support/browser.ts';
import { declaration } from '../support/declaration.factory.ts';
import { takePictures } from '../support/pictures.ts';
import { startSystem, type System } from '../support/system.ts';

const hospital = '019a3d5e-0000-7000-8000-000000000301';
const number = '024088000911';
const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

describe('the police', () => {
  let system: System;
  let browser: Browser;
  let opened: Awaited<ReturnType<typeof openPage>>;
  let page: Page;

  beforeAll(async () => {
    system = await startSystem({ adminUrl: process.env['TEST_DATABASE_URL'] ?? '', parts: ['api'] });
    browser = await startBrowser();
    const { guest } = declaration();
    const who = { ...guest, fullName: 'Giáp Văn Lữ', document: { ...guest.document, number } };
    const desk = await new ApiClient(system.apiUrl).signIn('letan.songthuong');
    const { body } = await desk.post<{ id: string }>(
      '/stays',
      declaration({ guest: who, arrivedAt: ago(60) }),
    );
    await desk.post(`/stays/${body.id}/check-out`, { departedAt: ago(40) }, { 'If-Match': '"1"' });
    await desk.post('/stays', declaration({ guest: who, arrivedAt: ago(3) }));
    const clinic = await new ApiClient(system.apiUrl).signIn('tiepdon.benhvien');
    await clinic.post(
      '/stays',
      declaration({ guest: who, facilityId: hospital, reason: 'inpatient', arrivedAt: ago(30) }),
    );
    opened = await openPage(browser);
    ({ page } = opened);
    await page.goto(`${system.apiUrl}/sign-in`);
    await page.getByLabel('Tên đăng nhập').fill('congan.tinh');
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(demoPassword);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    const code = page.getByLabel(/Mã xác thực/).and(page.locator('input'));
    await code.fill(currentOtp());
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('heading', { name: 'Tra cứu người lưu trú' }).waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  it('find a person by the last words of the name', async () => {
    await page.getByLabel('Mục đích tra cứu').fill('Xác minh đơn trình báo');
    await page.getByLabel('Họ tên', { exact: true }).fill('van lu');
    await page.getByRole('button', { name: 'Tra cứu', exact: true }).click();
    await page.getByRole('heading', { name: 'Giáp Văn Lữ' }).waitFor();
    await takePictures(page, 'police-search');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('see them on a timeline across the trades, by keyboard too', async () => {
    await page.getByRole('link', { name: 'Dòng thời gian Giáp Văn Lữ' }).click();
    await page.getByText('Lượt xem này được ghi lại. Mục đích: Xác minh đơn trình báo').waitFor();
    expect(await page.getByRole('row').count()).toBe(4);
    await page.getByText('Trùng với Bệnh viện Đa khoa Bắc Giang (mẫu)').waitFor();
    await takePictures(page, 'police-timeline');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: /^Bệnh viện Đa khoa/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#stay-/);
    expect(page.url()).not.toContain(encodeURIComponent('Xác minh'));
  });

  it('are asked for the purpose where they come by a link', async () => {
    // The purpose is not in the address: whoever comes by a link says their own.
    await page.reload();
    await page.getByRole('button', { name: 'Xem dòng thời gian' }).waitFor();
    await takePictures(page, 'police-timeline-purpose');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('see who declares late, who never did, and go on by the address', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Tuân thủ' }).first().click();
    await page.getByRole('heading', { name: 'Tuân thủ khai báo' }).waitFor();
    await page.getByRole('rowheader', { name: /Khách sạn Sông Thương/ }).waitFor();
    await takePictures(page, 'compliance');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Chưa từng khai/ }).click();
    await page.waitForURL(/state=neverDeclared/);
    await page.getByRole('rowheader', { name: /Khách sạn Xương Giang/ }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /^Chưa từng khai/, pressed: true }).waitFor();
    await page.setViewportSize({ ...phone, width: 320 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Xuất Excel' }).click();
    await page.getByLabel('Mục đích xuất tệp').fill('Họp giao ban tuần');
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải tệp' }).click();
    expect((await file).suggestedFilename()).toMatch(/^tuan-thu-.*\.xlsx$/);
    expect(opened.complaints).toEqual([]);
  });
});
