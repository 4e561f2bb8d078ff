import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../support/accessibility.ts';
import { ApiClient, currentOtp, demoPassword } from '../support/api-client.ts';
import { openPage, phone, startBrowser } from '../support/browser.ts';
import { declaration } from '../support/declaration.factory.ts';
import { takePictures } from '../support/pictures.ts';
import { until } from '../faults/until.ts';
import { startSystem, type System } from '../support/system.ts';

describe('the weekly report', () => {
  let system: System;
  let browser: Browser;

  beforeAll(async () => {
    system = await startSystem({ adminUrl: process.env['TEST_DATABASE_URL'] ?? '' });
    browser = await startBrowser();
    const desk = await new ApiClient(system.apiUrl).signIn('letan.songthuong');
    for (let guest = 0; guest < 12; guest++)
      expect((await desk.post('/stays', declaration())).status).toBe(201);
    await untilDrafted();
  });

  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  /** The worker drafts what is due as soon as it runs, and gathers the figures. */
  const untilDrafted = async (): Promise<void> => {
    const leader = await new ApiClient(system.apiUrl).signIn('lanhdao.tinh', true);
    await until('a weekly report with figures', 30, async () => {
      const { body } = await leader.get<{ items: { id: string }[] }>('/reports?kind=weekly');
      const { figures } = (await leader.get<{ figures: object | null }>(`/reports/${body.items[0]?.id}`))
        .body;
      return Boolean(figures);
    });
  };

  const signIn = async (page: Page, username: string): Promise<void> => {
    await page.goto(`${system.apiUrl}/sign-in`);
    await page.getByLabel('Tên đăng nhập').fill(username);
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(demoPassword);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    const code = page.getByLabel(/Mã xác thực/).and(page.locator('input'));
    await code.fill(currentOtp());
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  };

  it('is drafted by the worker, written at, locked and sent by the police of the province', async () => {
    const { page, context, complaints } = await openPage(browser);
    await signIn(page, 'congan.tinh');
    await page.getByRole('link', { name: 'Báo cáo' }).first().click();
    await page.getByRole('heading', { name: 'Báo cáo', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Tuần', exact: true }).click();
    await page.getByRole('link', { name: /^Tuần \d+ năm/ }).waitFor();
    await takePictures(page, 'reports');
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('link', { name: /^Tuần \d+ năm/ }).click();
    await page.getByRole('heading', { name: /^Tuần \d+ năm/ }).waitFor();
    await page.getByRole('heading', { name: 'Tình hình chấp hành' }).waitFor();
    await page.getByLabel('Khó khăn, vướng mắc').fill('Mạng chập chờn tại ba xã vùng cao.');
    await page.getByLabel('Kiến nghị, đề xuất').fill('Bổ sung máy đọc mã QR cho trạm y tế.');
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    await takePictures(page, 'report-draft');
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'Khóa báo cáo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Khóa báo cáo' }).click();
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi báo cáo' }).click();
    // In time on a Wednesday morning, late on any other day.
    await page.getByText(/^Đã gửi (đúng|trễ) hạn$/).waitFor();
    await page.getByText('Mạng chập chờn tại ba xã vùng cao.').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải PDF' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^bao-cao-\d{4}-W\d\d\.pdf$/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is begun early on demand, with figures to date', async () => {
    const { page, context, complaints } = await openPage(browser);
    await signIn(page, 'congan.tinh');
    await page.getByRole('link', { name: 'Báo cáo' }).first().click();
    await page.getByRole('button', { name: 'Số liệu tháng này đến nay' }).click();
    await page.getByRole('heading', { name: /^Tháng \d+ năm/ }).waitFor();
    await page.getByText(/Kỳ báo cáo chưa kết thúc/).waitFor();
    await page.getByRole('heading', { name: 'Tình hình chấp hành' }).waitFor();
    await takePictures(page, 'report-running');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is read by a leader on a phone', async () => {
    const { page, context, complaints } = await openPage(browser, { viewport: phone });
    await signIn(page, 'lanhdao.tinh');
    await page.getByRole('link', { name: 'Báo cáo' }).last().click();
    await page
      .getByRole('link', { name: /^Tuần \d+ năm/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Nhật ký báo cáo' }).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(phone.width);
    expect(await page.getByRole('button', { name: 'Khóa báo cáo' }).count()).toBe(0);
    await takePictures(page, 'report-leader');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
