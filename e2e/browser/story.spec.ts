import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../support/accessibility.ts';
import { currentOtp, demoPassword } from '../support/api-client.ts';
import { openPage, startBrowser } from '../support/browser.ts';
import { takePictures } from '../support/pictures.ts';
import { startSystem, type System } from '../support/system.ts';

/** Sample V1 of the citizen card's QR, as a USB scanner types it. */
const cardV1 =
  '024088000011|121000011|Nguyễn Văn Mẫu|15031988|Nam|Tổ 1, Phường Thọ Xương, Thành phố Bắc Giang, Bắc Giang|10052021';

describe('the main job', () => {
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

  const signIn = async (page: Page, username: string): Promise<void> => {
    await page.goto(`${system.apiUrl}/sign-in`);
    await page.getByLabel('Tên đăng nhập').fill(username);
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(demoPassword);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  };

  const scan = async (page: Page, text: string): Promise<void> => {
    await page.keyboard.type(text, { delay: 1 });
    await page.keyboard.press('Enter');
    // As a person does: the room is typed when the cursor stands there.
    await page.getByLabel('Phòng').and(page.locator(':focus')).waitFor();
  };

  it('is done: a guest is scanned, filed, delivered, verified, and masked before the department', async () => {
    const desk = await openPage(browser);
    const { page } = desk;
    await page.goto(system.apiUrl);
    await page.getByRole('button', { name: /letan\.songthuong/ }).waitFor();
    await takePictures(page, 'sign-in');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /letan\.songthuong/ }).click();
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();

    await page.getByRole('heading', { name: /^Hôm nay/ }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: 'Khai báo lưu trú' }).waitFor();
    await page.getByRole('textbox', { name: 'Ô quét' }).and(page.locator(':focus')).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await scan(page, cardV1);
    await page.getByLabel('Họ và tên').and(page.locator('css=[value], input')).first().waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Nguyễn Văn Mẫu');
    expect(await page.getByLabel('Ngày sinh').inputValue()).toBe('15/03/1988');
    await takePictures(page, 'declare');

    // By scan: the room and one chord, without a mouse. Experience: at most six keystrokes.
    const keys = ['3', '0', '1', 'Control+Enter'];
    for (const key of keys) await page.keyboard.press(key);
    expect(keys.length).toBeLessThanOrEqual(6);

    const filed = page.getByRole('region', { name: /Đã khai báo Nguyễn Văn Mẫu/ });
    await filed.waitFor();
    await filed.getByText('Đã gửi', { exact: true }).waitFor();
    await filed.getByText('Đã xác minh', { exact: true }).waitFor();
    const receipt = filed.getByRole('link', { name: /^LT/ });
    const number = await receipt.innerText();
    await receipt.click();
    await page.getByRole('heading', { name: 'Nguyễn Văn Mẫu', level: 1 }).waitFor();
    await page.getByText('Thông tin khớp với cơ sở dữ liệu dân cư.').waitFor();
    await page.getByText(number, { exact: true }).waitFor();
    await takePictures(page, 'stay');
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('link', { name: 'Hôm nay' }).first().click();
    await page.getByRole('heading', { name: /^Hôm nay/ }).waitFor();
    await page
      .getByRole('link', { name: /Nguyễn Văn Mẫu/ })
      .first()
      .waitFor();
    await takePictures(page, 'today');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`${system.apiUrl}/stays`);
    await page.getByText('Nguyễn Văn Mẫu').first().waitFor();
    await takePictures(page, 'stays');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();

    const office = await openPage(browser);
    await signIn(office.page, 'so.vhttdl');
    const code = office.page.getByLabel(/Mã xác thực/).and(office.page.locator('input'));
    await code.waitFor();
    await code.fill(currentOtp());
    await office.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await office.page.getByText('N. V. M.').first().waitFor();
    const seen = await office.page.locator('body').innerText();
    expect(seen).toContain('Khách sạn Sông Thương');
    expect(seen).not.toMatch(/Nguyễn Văn Mẫu|024088000011|15\/03\/1988|Tổ 1/);
    await takePictures(office.page, 'department');
    expect(await accessibilityFaults(office.page)).toEqual([]);
    expect(office.complaints).toEqual([]);
    await office.context.close();
  });

  it('loses nothing that was typed when the server says no, or is away, and files once when it is back', async () => {
    const { page, context } = await openPage(browser);
    await signIn(page, 'letan.songthuong');
    await page.getByRole('heading', { name: /^Hôm nay/ }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Ô quét' }).and(page.locator(':focus')).waitFor();
    await scan(
      page,
      '024303000012||Trần Thị Thử Nghiệm|02092003|Nữ|Thôn Mẫu, Xã Tam Tiến, Huyện Yên Thế, Bắc Giang|20062022',
    );
    await page.keyboard.type('205');

    await system.kill('api');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Gửi lại' }).waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Trần Thị Thử Nghiệm');
    expect(await page.getByLabel('Phòng').inputValue()).toBe('205');

    await system.start('api');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: /Đã khai báo Trần Thị Thử Nghiệm/ }).waitFor();
    await page.goto(`${system.apiUrl}/stays`);
    await page.getByText('Trần Thị Thử Nghiệm').first().waitFor();
    expect(await page.getByRole('link', { name: 'Trần Thị Thử Nghiệm' }).count()).toBe(1);
    await context.close();
  });

  it('goes on while the population database is down, and the page comes alive when it is back', async () => {
    const faults = (body: object) =>
      fetch(`${system.populationUrl}/v1/faults`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    await faults({ down: true });
    const { page, context } = await openPage(browser);
    await signIn(page, 'letan.songthuong');
    await page.getByRole('heading', { name: /^Hôm nay/ }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Ô quét' }).and(page.locator(':focus')).waitFor();
    await scan(page, '024055000017|120000017|Vi Văn Mẫu|20101955|Nam|Xã Lục Sơn, Bắc Ninh|15042021');
    await page.keyboard.type('206');
    await page.keyboard.press('Control+Enter');
    const filed = page.getByRole('region', { name: /Đã khai báo Vi Văn Mẫu/ });
    await filed.waitFor();
    await filed.getByRole('link', { name: /^LT/ }).click();
    await page.getByText('Chờ gửi').first().waitFor();
    await faults({});
    await page.getByText('Đã gửi', { exact: true }).first().waitFor();
    await context.close();
  });

  it('is all there in English, switched without a reload', async () => {
    const { page, context } = await openPage(browser);
    await page.goto(system.apiUrl);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('main').innerText()).not.toMatch(/Đăng nhập|Mật khẩu/);
    await context.close();
  });
});
