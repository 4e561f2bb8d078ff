import { readFile } from 'node:fs/promises';
import type { StatisticsResponse } from '@luutru/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults } from '../support/accessibility.ts';
import { ApiClient, currentOtp, demoPassword } from '../support/api-client.ts';
import { openPage, startBrowser } from '../support/browser.ts';
import { declaration } from '../support/declaration.factory.ts';
import { takePictures } from '../support/pictures.ts';
import { startSystem, type System } from '../support/system.ts';

const GUESTS = 120;
const DAY_MS = 86_400_000;
const REASONS = ['tourism', 'business', 'family', 'work'] as const;
const FOREIGN = ['KOR', 'CHN', 'JPN'] as const;

/** One of many adults; every sixth is a foreigner, and some more came on some days than on others. */
function guest(at: number): Parameters<typeof declaration>[0] {
  const [year, male] = [1945 + ((at * 7) % 58), at % 2 === 0];
  const century = year < 2000 ? 0 : 2;
  const foreign = at % 6 === 5;
  const document = foreign
    ? { type: 'passport' as const, number: `M${String(10_000_000 + at)}` }
    : {
        type: 'citizenId' as const,
        number: `024${century + (male ? 0 : 1)}${String(year % 100).padStart(2, '0')}${String(300_000 + at)}`,
      };
  const arrived = Date.now() - 60_000 - ((at * at) % 24) * DAY_MS;
  return {
    guest: {
      ...declaration().guest,
      fullName: `Trần Mẫu ${String.fromCharCode(65 + (at % 26))}`,
      dateOfBirth: `${year}-05-14`,
      sex: male ? 'male' : 'female',
      nationality: foreign ? (FOREIGN[at % 3] ?? 'KOR') : 'VNM',
      document: { ...document, issuedOn: null, expiresOn: null },
    },
    arrivedAt: new Date(arrived).toISOString(),
    expectedDepartureAt: new Date(Date.now() + DAY_MS).toISOString(),
    reason: REASONS[at % 4] ?? 'tourism',
    place: null,
    captureMethod: 'api',
  };
}

/** Districts as squares in a row: outlines of nobody's land, but right ones. */
const districts = (codes: readonly string[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: codes.map((code, at) => {
      const west = 105.9 + at * 0.1;
      const ring = [
        [west, 21.2],
        [west + 0.09, 21.2],
        [west + 0.09, 21.4],
        [west, 21.4],
        [west, 21.2],
      ];
      return {
        type: 'Feature',
        properties: { code },
        geometry: { type: 'Polygon', coordinates: [ring] },
      };
    }),
  });
const CODES = ['213', '215', '216', '217', '218', '219', '220', '221', '222', '223'];

describe('dashboards of leaders and departments', () => {
  let system: System;
  let browser: Browser;
  let leader: ApiClient;
  let range: string;

  beforeAll(async () => {
    system = await startSystem({ adminUrl: process.env['TEST_DATABASE_URL'] ?? '' });
    browser = await startBrowser();
    const anonymous = new ApiClient(system.apiUrl);
    const desk = await anonymous.signIn('letan.songthuong');
    for (let at = 0; at < GUESTS; at += 1) {
      const { status, body } = await desk.post('/stays', declaration(guest(at)));
      if (status !== 201) throw new Error(JSON.stringify(body));
    }
    leader = await anonymous.signIn('lanhdao.tinh', true);
    const day = (back: number): string =>
      new Date(Date.now() + 7 * 3_600_000 - back * DAY_MS).toISOString().slice(0, 10);
    range = `from=${day(29)}&to=${day(0)}`;
    // The figures follow the declarations by seconds.
    while ((await figures('day')).totals.arrivals !== GUESTS) await new Promise((go) => setTimeout(go, 200));
  });

  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  const figures = async (by: string, more = ''): Promise<StatisticsResponse> =>
    (await leader.get<StatisticsResponse>(`/statistics?${range}&by=${by}${more}`)).body;

  const signIn = async (
    username: string,
  ): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> => {
    const opened = await openPage(browser);
    const { page } = opened;
    await page.goto(`${system.apiUrl}/sign-in`);
    await page.getByLabel('Tên đăng nhập').fill(username);
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(demoPassword);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    const code = page.getByLabel(/Mã xác thực/).and(page.locator('input'));
    await code.fill(currentOtp());
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    return opened;
  };

  /** A number as Vietnamese writes it. */
  const written = (value: number | null): string =>
    new Intl.NumberFormat('vi-VN').format(value ?? Number.NaN);

  const cardOf = (page: Page, label: string) =>
    page.getByRole('list', { name: 'Số liệu chính' }).getByRole('listitem').filter({ hasText: label });

  it("show the leader the API's figures, in an address that survives a reload and can be gone back from", async () => {
    const { page, context, complaints } = await signIn('lanhdao.tinh');
    await page.getByRole('heading', { name: /^Tổng quan/ }).waitFor();
    const { totals } = await figures('day');
    for (const [label, value] of [
      ['Khách đang ở', totals.inHouse],
      ['Lượt khách', totals.arrivals],
      ['Đêm lưu trú', totals.nights],
      ['Quốc tế / nội địa', totals.international],
    ] as const)
      await cardOf(page, label).getByText(written(value)).first().waitFor();
    expect(await page.getByRole('list', { name: 'Số liệu chính' }).getByRole('listitem').count()).toBe(6);
    const lowest = await page.getByRole('list', { name: 'Số liệu chính' }).boundingBox();
    expect((lowest?.y ?? 0) + (lowest?.height ?? 0)).toBeLessThan(768);
    await page.locator('lt-day-panel svg path').first().waitFor();
    await takePictures(page, 'dashboard');
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByLabel('Ngành', { exact: true }).selectOption('accommodation');
    await page.getByRole('heading', { name: 'Lượt khách theo loại cơ sở' }).waitFor();
    await page.getByLabel('Chỉ tiêu').selectOption('nights');
    await page.getByRole('heading', { name: 'Đêm lưu trú theo ngày' }).waitFor();
    expect(page.url()).toMatch(/\?sector=accommodation&figure=nights$/);
    await page.reload();
    await page.getByRole('heading', { name: 'Đêm lưu trú theo ngày' }).waitFor();
    expect(await page.getByLabel('Ngành', { exact: true }).inputValue()).toBe('accommodation');
    await page.goBack();
    await page.getByRole('heading', { name: 'Lượt khách theo ngày' }).waitFor();

    // A district by the keyboard alone, and the whole province again.
    await page.getByRole('button', { name: /^Thành phố Bắc Giang:/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Lượt khách theo xã, phường' }).waitFor();
    expect(page.url()).toContain('unit=213');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('have a table for every chart, with the same figures', async () => {
    const { page, context, complaints } = await signIn('lanhdao.tinh');
    const panel = page.getByRole('region', { name: 'Lượt khách theo quốc tịch' });
    await panel.getByRole('button', { name: /^Bảng/ }).click();
    const { rows } = await figures('nationality');
    const shown = await panel.getByRole('row').allInnerTexts();
    for (const { key, arrivals } of rows) {
      const name = { VNM: 'Việt Nam', KOR: 'Hàn Quốc', CHN: 'Trung Quốc', JPN: 'Nhật Bản' }[key] ?? key;
      expect(shown.some((text) => text.startsWith(name) && text.includes(written(arrivals)))).toBe(true);
    }
    await takePictures(page, 'dashboard-table');
    expect(await accessibilityFaults(page)).toEqual([]);

    expect(complaints).toEqual([]);
    await context.close();
  });

  it('have a file for every chart, once it is said what for', async () => {
    const { page, context, complaints } = await signIn('lanhdao.tinh');
    const panel = page.getByRole('region', { name: 'Lượt khách theo quốc tịch' });
    await panel.getByRole('button', { name: /^Xuất/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Tải tệp' }).click();
    await dialog
      .getByText(/bắt buộc|cần nhập|Thiếu/i)
      .first()
      .waitFor();
    await dialog.getByLabel('Mục đích').fill('Báo cáo thử nghiệm');
    await dialog.getByLabel('CSV (.csv)').check();
    await takePictures(page, 'dashboard-export');
    expect(await accessibilityFaults(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Tải tệp' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^luu-tru-nationality-.*\.csv$/);
    expect((await readFile(await file.path())).toString('utf8')).toContain('Nhật Bản,20');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('show a department its own trade: figures, facilities, masked stays', async () => {
    const { page, context, complaints } = await signIn('so.vhttdl');
    await page.getByRole('heading', { name: /^Số liệu ngành/ }).waitFor();
    const { totals } = await figures('day', '&sector=accommodation');
    await cardOf(page, 'Lượt khách').getByText(written(totals.arrivals)).first().waitFor();
    expect(await page.getByLabel('Ngành', { exact: true }).count()).toBe(0);
    await page.getByRole('link', { name: 'Cơ sở' }).first().click();
    await page.getByLabel('Tìm theo tên').fill('song thuong');
    await page.getByRole('rowheader', { name: 'Khách sạn Sông Thương' }).waitFor();
    await takePictures(page, 'department-facilities');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Lượt lưu trú' }).first().click();
    await page.getByLabel('Trạng thái').selectOption('cancelled');
    await page.getByText('Chưa có lượt lưu trú nào').waitFor();
    await page.goBack();
    await page
      .getByText(/^T\. M\. [A-Z]\.$/)
      .first()
      .waitFor();
    await takePictures(page, 'department-stays');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('are drawn on the official map that an administrator uploads', async () => {
    const { page, context, complaints } = await signIn('quantri');
    await page.getByRole('link', { name: 'Bản đồ' }).first().click();
    const input = page.getByLabel('Chọn tệp: Huyện, thành phố (trước 07/2025)');
    const file = (content: string) => ({
      name: 'huyen.geojson',
      mimeType: 'application/geo+json',
      buffer: Buffer.from(content),
    });
    await input.setInputFiles(file(districts(['999'])));
    await page.getByText(/Đối tượng thứ 1: Thuộc tính code/).waitFor();
    await takePictures(page, 'maps');
    expect(await accessibilityFaults(page)).toEqual([]);
    await input.setInputFiles(file(districts(CODES)));
    await page.getByText('10 / 10 đơn vị').waitFor();

    const other = await signIn('lanhdao.tinh');
    const map = other.page.locator('lt-area-map svg path');
    await map.first().waitFor();
    expect(await map.count()).toBeGreaterThanOrEqual(CODES.length);
    expect(other.complaints).toEqual([]);
    await other.context.close();

    await page.getByRole('button', { name: /^Gỡ bỏ/ }).click();
    await page.getByText('Chưa có; đang dùng sơ đồ ô.').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
