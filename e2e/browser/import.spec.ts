import { readFile } from 'node:fs/promises';
import { readSheet } from '@luutru/spreadsheet';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../support/accessibility.ts';
import { demoPassword } from '../support/api-client.ts';
import { openPage, startBrowser } from '../support/browser.ts';
import { guestRow, guestSheet } from '../support/guest-sheet.ts';
import { takePictures } from '../support/pictures.ts';
import { startSystem, type System } from '../support/system.ts';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('a spreadsheet of guests', () => {
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
    await page.getByRole('heading', { name: /^Hôm nay/ }).waitFor();
  };

  const choose = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp' }).click();
    await (await chooser).setFiles({ name, mimeType: type, buffer });
  };

  it('is imported, its wrong rows are mended in the grid with the keyboard, and all are filed', async () => {
    const { page, context, complaints } = await openPage(browser);
    await signIn(page, 'letan.songthuong');
    await page.getByRole('link', { name: 'Nhập tệp' }).first().click();
    await page.getByRole('heading', { name: 'Nhập từ tệp Excel' }).waitFor();
    await page.getByText('Chưa nhập tệp nào.').waitFor();
    await takePictures(page, 'imports');
    expect(await accessibilityFaults(page)).toEqual([]);

    const rows = Array.from({ length: 12 }, (_, at) => guestRow(7000 + at));
    rows[3] = { ...guestRow(7003), 'Năm sinh': '31/02/1980' };
    rows[5] = { ...guestRow(7005), 'Nam/Nữ': 'ông', CCCD: '12345' };
    rows[8] = { ...guestRow(7008), 'Nam/Nữ': 'bà' };
    const sheet = await guestSheet(rows);
    await choose(page, 'so-khach.xlsx', sheet);
    await page.getByRole('heading', { name: 'Sửa 3 dòng' }).waitFor();
    await page.getByRole('group', { name: /Dòng 5/ }).waitFor();
    await takePictures(page, 'import-repair');
    expect(await accessibilityFaults(page)).toEqual([]);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải các dòng lỗi' }).click();
    const content = await readFile(await (await download).path());
    const wrong: number[] = [];
    for await (const { row } of readSheet(content, 'dong-loi.xlsx')) wrong.push(row);
    expect(wrong).toHaveLength(4);

    // One kind of error after the other, without a mouse.
    await page
      .getByRole('group', { name: /Dòng 5/ })
      .getByLabel('Ngày sinh')
      .focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(String(guestRow(7003)['Năm sinh']));
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Sửa 2 dòng' }).waitFor();
    const seventh = page.getByRole('group', { name: /Dòng 7/ });
    await seventh.getByLabel('Giới tính').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Nữ');
    await page.keyboard.press('Enter');
    await seventh.getByLabel('Số giấy tờ').and(page.locator(':focus')).waitFor();
    await page.keyboard.type(String(guestRow(7005).CCCD));
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Sửa 1 dòng' }).waitFor();
    await page
      .getByRole('group', { name: /Dòng 10/ })
      .getByLabel('Giới tính')
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.type('Nam');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Mọi dòng của tệp đã được khai báo.').waitFor();
    await takePictures(page, 'import-done');

    await page.getByRole('link', { name: 'Xem lượt lưu trú' }).click();
    await page
      .getByRole('link', { name: String(guestRow(7005)['Họ Tên']) })
      .first()
      .waitFor();

    // The very same file again is asked about first.
    await page.goto(`${system.apiUrl}/imports`);
    await page.getByRole('link', { name: 'so-khach.xlsx' }).waitFor();
    await choose(page, 'so-khach.xlsx', sheet);
    await page.getByRole('button', { name: 'Vẫn gửi lại tệp này' }).waitFor();
    await takePictures(page, 'import-repeated');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('with headings of its own is matched once, and known the next time', async () => {
    const { page, context } = await openPage(browser);
    await signIn(page, 'letan.songthuong');
    await page.goto(`${system.apiUrl}/imports`);
    const csv = (at: number): Buffer => {
      const { 'Họ Tên': name, 'Nam/Nữ': sex, 'Năm sinh': birth, CCCD: number, Đến: arrival } = guestRow(at);
      return Buffer.from(
        `\uFEFFKhách lẻ;G;Sinh;Mã số;Đến\r\n${[name, sex, birth, number, arrival].join(';')}\r\n`,
      );
    };
    await choose(page, 'la.csv', csv(7100));
    await page.getByRole('heading', { name: 'Cột nào là mục nào?' }).waitFor();
    await takePictures(page, 'import-columns');
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const [header, field] of [
      ['Khách lẻ', 'guest.fullName'],
      ['G', 'guest.sex'],
      ['Sinh', 'guest.dateOfBirth'],
      ['Mã số', 'guest.document.number'],
    ] as const)
      await page.getByLabel(`Mục của cột ${header}`, { exact: true }).selectOption(field);
    await page.getByRole('button', { name: 'Khai 1 dòng' }).click();
    await page.getByText('Mọi dòng của tệp đã được khai báo.').waitFor();
    await page.goto(`${system.apiUrl}/imports`);
    await choose(page, 'la-2.csv', csv(7101));
    await page.getByText('Mọi dòng của tệp đã được khai báo.').waitFor();
    await context.close();
  });
});
