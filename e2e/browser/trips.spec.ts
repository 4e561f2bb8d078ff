import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../support/accessibility.ts';
import { demoPassword } from '../support/api-client.ts';
import { openPage, phone, startBrowser } from '../support/browser.ts';
import { qrPhoto } from '../support/qr-photo.ts';
import { takePictures } from '../support/pictures.ts';
import { startSystem, type System } from '../support/system.ts';

/** Sample V1 of the citizen card's QR, as a USB scanner types it. */
const cardV1 =
  '024088000011|121000011|Nguyễn Văn Mẫu|15031988|Nam|Tổ 1, Phường Thọ Xương, Thành phố Bắc Giang, Bắc Giang|10052021';
const cardV2 =
  '024303000012||Trần Thị Thử Nghiệm|02092003|Nữ|Thôn Mẫu, Xã Tam Tiến, Huyện Yên Thế, Bắc Giang|20062022';

const cardV7 =
  '024055000017|120000017|Vi Văn Mẫu|20101955|Nam|Phường Thọ Xương, Thành phố Bắc Giang, Bắc Giang|15042021';

/** Texts below a contrast of 7:1, which a screen in the sun needs (WCAG 1.4.6). */
async function dimTexts(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include('main')
    .withRules(['color-contrast-enhanced'])
    .analyze();
  return violations.flatMap(({ nodes }) => nodes.map(({ target, html }) => `${target.join(' ')}: ${html}`));
}

/** Buttons, links and fields of the page that a thumb would miss: lower than 48 pixels. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.locator('main').evaluate((main) =>
    [...main.querySelectorAll('button, a.button, input, select')]
      .map((one) => [one.getBoundingClientRect().height, one.textContent?.trim() || one.id] as const)
      .filter(([height]) => height > 0 && height < 48)
      .map(([height, name]) => `${name}: ${height}`),
  );

describe('a trip of the coach', () => {
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

  const scanFocused = (page: Page): Promise<void> =>
    page.getByRole('textbox', { name: 'Ô quét' }).and(page.locator(':focus')).waitFor();

  /** Scan, seat, next: the card, wherever the focus is, and Enter for the proposed berth. */
  async function scanOn(page: Page, card: string, name: string): Promise<void> {
    await page.keyboard.type(card, { delay: 1 });
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: /^Cho lên xe/ })
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(`${name} đã lên xe`).first().waitFor();
  }

  async function typePassenger(page: Page, person: Record<string, string>): Promise<void> {
    await page.getByRole('button', { name: 'Nhập tay' }).click();
    for (const [label, value] of Object.entries(person)) {
      const field = page.getByLabel(label, { exact: true });
      if (await field.evaluate((one) => one.tagName === 'SELECT')) await field.selectOption(value);
      else await field.fill(value);
    }
  }

  async function look(page: Page, name: string): Promise<void> {
    await takePictures(page, name);
    expect([name, await accessibilityFaults(page)]).toEqual([name, []]);
  }

  const count = async (page: Page, action: string, counted: string, confirm: string): Promise<void> => {
    await page.getByRole('button', { name: action, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Số khách đếm được').fill(counted);
    await dialog.getByRole('button', { name: confirm }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  it('is made, boarded, declared at departure, and ended', async () => {
    const { page, context, complaints } = await openPage(browser, { acceptDownloads: true });
    await page.goto(`${system.apiUrl}/sign-in`);
    await page.getByLabel('Tên đăng nhập').fill('dieuhanh.nhaxe');
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(demoPassword);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByText('Chưa có chuyến nào').waitFor();
    await look(page, 'trips-empty');

    await page.getByRole('link', { name: 'Xe, tuyến' }).first().click();
    await page.getByText('98B-012.34').waitFor();
    await look(page, 'fleet');
    await page.getByRole('button', { name: 'Sửa xe 98B-012.34' }).click();
    await page.getByRole('dialog').getByLabel('Số phù hiệu').waitFor();
    await look(page, 'vehicle');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.keyboard.press('n');
    await page.getByRole('heading', { name: 'Chuyến mới' }).waitFor();
    await page.getByRole('combobox', { name: 'Xe trong danh sách' }).selectOption({ index: 1 });
    await page.getByRole('combobox', { name: 'Tuyến trong danh sách' }).selectOption({ index: 1 });
    await page.getByText('Phải thông báo lưu trú: tuyến từ 300 km').waitFor();
    expect(await page.getByLabel('Số giường').inputValue()).toBe('38');
    expect(await page.getByLabel('Giờ đến dự kiến').inputValue()).toMatch(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
    await page.getByLabel('Số lệnh vận chuyển').fill('LVC-2026-000001');
    await page.keyboard.press('Enter');
    await page.getByText('Ghi họ tên lái xe chính').or(page.getByText('Mục này bắt buộc')).first().waitFor();
    await page.getByLabel('Lái xe chính').fill('Nguyễn Văn Tài');
    await look(page, 'new-trip');
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: 'Bến xe Bắc Giang → Bến xe Trung tâm Đà Nẵng' }).waitFor();
    await scanFocused(page);
    await scanOn(page, cardV1, 'Nguyễn Văn Mẫu');
    await page.getByRole('button', { name: 'Camera' }).click();
    await page.getByRole('heading', { name: 'Quét mã QR căn cước' }).waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'card.png', mimeType: 'image/png', buffer: await qrPhoto(cardV7) });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Vi Văn Mẫu').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Vi Văn Mẫu đã lên xe').first().waitFor();
    await typePassenger(page, {
      'Loại giấy tờ': 'passport',
      'Số hộ chiếu': 'M00112233',
      'Họ và tên': 'SAMPLE HANEUL',
      'Ngày sinh': '03/02/1978',
      'Giới tính': 'male',
      'Quốc tịch': 'Hàn Quốc',
    });
    await look(page, 'boarding-typed');
    await page.getByRole('button', { name: 'Chỉ ghi danh sách' }).click();
    await page.getByText('SAMPLE HANEUL đã vào danh sách').first().waitFor();

    await page.setViewportSize(phone);
    expect(await dimTexts(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await dimTexts(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

    await page.getByRole('button', { name: /SAMPLE HANEUL.*Trong danh sách/ }).click();
    await look(page, 'boarding');
    await page.getByRole('button', { name: 'Không đi' }).click();
    await page.getByRole('button', { name: /SAMPLE HANEUL.*Không đi/ }).waitFor();

    await page.getByRole('button', { name: 'Xuất bến', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Số khách đếm được').fill('3');
    await page.getByText('Nhiều hơn danh sách 1 người').waitFor();
    await look(page, 'depart');
    await page.getByRole('dialog').getByRole('button', { name: 'Xuất bến' }).click();
    await page.getByText('Đang chạy').waitFor();
    await page.getByText('Đếm được nhiều hơn danh sách 1 người').waitFor();
    await page.getByText('Số khách đếm được khác danh sách').waitFor();

    await page.getByLabel('Điểm lên').selectOption('Bến xe Vinh');
    await scanOn(page, cardV2, 'Trần Thị Thử Nghiệm');
    await page.getByRole('button', { name: /Trần Thị Thử Nghiệm.*Lên dọc đường/ }).waitFor();
    await page
      .getByRole('button', { name: /Nguyễn Văn Mẫu.*(Đã gửi|Đã xác minh)/ })
      .first()
      .waitFor();
    await look(page, 'on-the-road');

    await count(page, 'Đã đến nơi', '3', 'Kết thúc chuyến');
    await page.getByText('Đã đến', { exact: true }).waitFor();
    await look(page, 'arrived');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'In danh sách' }).click();
    const file = await (await download).path();
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');

    await page.getByRole('button', { name: /Nguyễn Văn Mẫu/ }).click();
    await page.getByRole('link', { name: 'Xem khai báo' }).click();
    await page.getByRole('heading', { name: 'Nguyễn Văn Mẫu', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Chuyến xe' }).first().click();
    await page.getByRole('link', { name: /Bến xe Bắc Giang/ }).waitFor();
    await look(page, 'trips');
    expect(complaints).toEqual([]);
    await context.close();
  });
});
