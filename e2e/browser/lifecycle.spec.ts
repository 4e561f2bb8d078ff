import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../support/accessibility.ts';
import { ApiClient, demoPassword } from '../support/api-client.ts';
import { openPage, startBrowser } from '../support/browser.ts';
import { declaration } from '../support/declaration.factory.ts';
import { takePictures } from '../support/pictures.ts';
import { startSystem, type System } from '../support/system.ts';

interface Filed {
  id: string;
  version: number;
}

const guestNamed = (fullName: string, number: string) => ({
  ...declaration().guest,
  fullName,
  document: { type: 'citizenId' as const, number, issuedOn: null, expiresOn: null },
});

describe('the life of a stay, at the desk and on the ward', () => {
  let system: System;
  let browser: Browser;
  let anonymous: ApiClient;
  let desk: ApiClient;

  beforeAll(async () => {
    system = await startSystem({ adminUrl: process.env['TEST_DATABASE_URL'] ?? '' });
    browser = await startBrowser();
    anonymous = new ApiClient(system.apiUrl);
    desk = await anonymous.signIn('letan.songthuong');
  });

  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  const file = async (client: ApiClient, overrides: object): Promise<Filed> => {
    const { status, body } = await client.post<Filed>(
      '/stays',
      declaration({ captureMethod: 'manual', ...overrides }),
    );
    expect(status).toBe(201);
    return body;
  };

  const signIn = async (page: Page, username: string): Promise<void> => {
    await page.goto(`${system.apiUrl}/sign-in`);
    await page.getByLabel('Tên đăng nhập').fill(username);
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(demoPassword);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  };

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name);
    expect(await accessibilityFaults(page)).toEqual([]);
  };

  it('is amended, extended, moved, ended and taken back', async () => {
    const stay = await file(desk, { guest: guestNamed('Lý Văn Vòng Đời', '024088000101'), place: '201' });
    const { page, complaints, context } = await openPage(browser);
    await signIn(page, 'letan.songthuong');
    await page.getByRole('heading', { name: /^Hôm nay/ }).waitFor();
    await page.goto(`${system.apiUrl}/stays/${stay.id}`);

    await page.getByRole('link', { name: 'Sửa', exact: true }).click();
    await page.getByRole('heading', { name: 'Sửa khai báo' }).waitFor();
    await page.getByLabel('Điện thoại').fill('0912345678');
    await look(page, 'amend');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Điện thoại: (trống) → 0912345678').waitFor();

    await page.getByRole('button', { name: 'Gia hạn' }).click();
    await page.getByRole('button', { name: '+1 đêm' }).click();
    await look(page, 'extend');
    await page.getByRole('dialog').getByRole('button', { name: 'Gia hạn', exact: true }).click();
    await page.getByText('Đổi ngày đi').waitFor();

    await page.getByRole('button', { name: 'Đổi phòng' }).click();
    await page.getByRole('button', { name: /^305/ }).click();
    await look(page, 'move');
    await page.getByRole('dialog').getByRole('button', { name: 'Đổi phòng', exact: true }).click();
    await page.getByText('Phòng: 201 → 305').waitFor();

    await page.getByRole('button', { name: 'Trả phòng' }).click();
    await page.getByRole('dialog').getByLabel('Kết thúc thế nào').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Trả phòng', exact: true }).click();
    const undo = page.getByRole('button', { name: /^Hoàn tác \(còn \d+ phút\) Lý Văn Vòng Đời/ });
    await undo.waitFor();
    await look(page, 'undo');
    await undo.click();
    await page.getByText('Trạng thái: Đã trả phòng → Đang ở').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is given back by the police and mended where they say', async () => {
    const stay = await file(desk, { guest: guestNamed('Hà Văn Sai Số', '024088000102'), place: '202' });
    const police = await anonymous.signIn('congan.thoxuong', true);
    const returned = await police.post(
      `/stays/${stay.id}/return`,
      {
        fields: ['guest.document.number', 'guest.permanentAddress'],
        reason: 'Số căn cước không khớp với thẻ',
        dueAt: new Date(Date.now() + 6 * 3_600_000).toISOString(),
      },
      { 'If-Match': `"${stay.version}"` },
    );
    expect(returned.status).toBe(200);
    const { page, complaints, context } = await openPage(browser);
    await signIn(page, 'letan.songthuong');
    await page.getByRole('heading', { name: /^Trả lại để sửa/ }).waitFor();
    await look(page, 'returned');
    await page.getByRole('link', { name: 'Hà Văn Sai Số' }).first().click();
    await page.getByRole('heading', { name: /^Công an yêu cầu sửa trước/ }).waitFor();
    await look(page, 'correction');
    await page.getByRole('link', { name: 'Sửa ngay' }).click();
    const number = page.getByLabel('Số định danh');
    await number.and(page.locator(':focus')).waitFor();
    expect(await number.getAttribute('aria-invalid')).toBe('true');
    await look(page, 'correcting');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('024088000103');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Số giấy tờ: 024088000102 → 024088000103').waitFor();
    expect(await page.getByRole('heading', { name: /^Công an yêu cầu/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is typed by hand within 63 keys, and by somebody who came before within 20, without a mouse', async () => {
    const { page, complaints, context } = await openPage(browser);
    await signIn(page, 'letan.songthuong');
    await page.getByRole('heading', { name: /^Hôm nay/ }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Ô quét' }).and(page.locator(':focus')).waitFor();
    let keys = 0;
    const press = async (...pressed: string[]): Promise<void> => {
      for (const key of pressed) await page.keyboard.press(key);
      keys += pressed.length;
    };
    const type = async (text: string): Promise<void> => {
      await page.keyboard.type(text, { delay: 100 });
      keys += text.length;
    };
    // The camera's button lies between the scan field and the number.
    await press('Tab', 'Tab');
    await page.getByLabel('Số định danh').and(page.locator(':focus')).waitFor();
    await type('024188000104');
    await press('Enter');
    await type('Hoàng Thị Gõ Tay');
    await press('Enter');
    await type('1503');
    // The year comes from the number when the field is left.
    await press('Enter', 'Control+Enter');
    await page.getByRole('region', { name: /Đã khai báo Hoàng Thị Gõ Tay/ }).waitFor();
    expect(keys).toBeLessThanOrEqual(63);

    keys = 0;
    await page.getByRole('textbox', { name: 'Ô quét' }).and(page.locator(':focus')).waitFor();
    await press('Tab', 'Tab');
    await type('024188000104');
    await page.getByText(/Khách cũ, điền lại: Hoàng Thị Gõ Tay/).waitFor();
    await page.getByText(/^Hoàng Thị Gõ Tay đang ở/).waitFor();
    await look(page, 'known-guest');
    await press('Enter');
    await page.getByLabel('Phòng').and(page.locator(':focus')).waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Hoàng Thị Gõ Tay');
    await press('Control+Enter');
    const double = page.getByRole('button', { name: 'Hủy bản khai trùng này' });
    await double.waitFor();
    expect(keys).toBeLessThanOrEqual(20);
    await look(page, 'duplicate');
    await double.click();
    await page.getByRole('region', { name: /Đã hủy khai báo Hoàng Thị Gõ Tay/ }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('of a party is typed once: the next has the room, and a child its guardian', async () => {
    const { page, complaints, context } = await openPage(browser);
    await signIn(page, 'letan.songthuong');
    await page.getByRole('heading', { name: /^Hôm nay/ }).waitFor();
    await page.keyboard.press('n');
    const box = page.getByRole('textbox', { name: 'Ô quét' });
    const scan = async (text: string): Promise<void> => {
      await box.and(page.locator(':focus')).waitFor();
      await page.keyboard.type(text, { delay: 1 });
      await page.keyboard.press('Enter');
      await page.getByLabel('Phòng', { exact: true }).and(page.locator(':focus')).waitFor();
    };
    await scan('024088000105|121000011|Đỗ Văn Bố|15031988|Nam|Xã Lục Sơn, Bắc Ninh|10052021');
    await page.keyboard.type('410');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Thêm người cùng phòng' }).click();
    await scan('024210000106||Đỗ Gia Mẫu|12052010|Nam|Xã Lục Sơn, Bắc Ninh|01072024');
    expect(await page.getByLabel('Phòng', { exact: true }).inputValue()).toBe('410');
    const guardian = page.getByLabel('Người giám hộ đang ở');
    await guardian.waitFor();
    expect(await guardian.locator('option:checked').innerText()).toBe('Đỗ Văn Bố · 410');
    await look(page, 'party');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Đoàn phòng 410: đã khai 2 người' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('of a patient begins and ends on the ward, with the relative beside the bed', async () => {
    const { page, complaints, context } = await openPage(browser);
    await signIn(page, 'tiepdon.benhvien');
    await page.getByRole('heading', { name: 'Khoa, phòng, giường' }).waitFor();
    const bed = page.getByRole('link', { name: /nhận người bệnh vào/ }).first();
    const label = /vào (.+)$/.exec((await bed.innerText()).trim())?.[1] ?? '';
    expect(label).not.toBe('');
    await bed.click();
    await page.getByRole('heading', { name: 'Khai báo lưu trú' }).waitFor();
    await page.waitForFunction(
      (place) => document.querySelector<HTMLInputElement>('#place')?.value === place,
      label,
    );
    await page.getByLabel('Số định danh').fill('024188000107');
    await page.getByLabel('Họ và tên').fill('Ngô Thị Sản Phụ');
    await page.getByLabel('Ngày sinh').fill('15/03/1988');
    await page.getByLabel('Số thẻ BHYT').fill('DN4240100000011');
    await look(page, 'admit');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: /Đã khai báo Ngô Thị Sản Phụ/ }).waitFor();

    const board = async (): Promise<void> => {
      await page.getByRole('link', { name: 'Hôm nay' }).first().click();
      await page.getByRole('heading', { name: 'Khoa, phòng, giường' }).waitFor();
    };
    const openBed = () => page.getByRole('button', { name: /^Ngô Thị Sản Phụ/ }).click();
    await board();
    await openBed();
    await look(page, 'bed');
    await page.getByRole('button', { name: 'Thêm người chăm sóc' }).click();
    await page.getByLabel('Người bệnh được chăm sóc').waitFor();
    await page.getByLabel('Số định danh').fill('024088000108');
    await page.getByLabel('Họ và tên').fill('Trần Văn Chồng');
    await page.getByLabel('Ngày sinh').fill('15/03/1988');
    await page.getByLabel('Quan hệ').selectOption({ label: 'Vợ hoặc chồng' });
    await look(page, 'caregiver');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: /Đã khai báo Trần Văn Chồng/ }).waitFor();

    await board();
    await openBed();
    await page.getByRole('button', { name: 'Trẻ sơ sinh của người này' }).click();
    await page.getByLabel('Giới tính').and(page.locator(':focus')).waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Con bà Ngô Thị Sản Phụ');
    await page.getByLabel('Giới tính').selectOption({ label: 'Nữ' });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: /Đã khai báo Con bà Ngô Thị Sản Phụ/ }).waitFor();

    await board();
    await page.getByText('1 người chăm sóc').waitFor();
    await look(page, 'wards');
    await openBed();
    await page.getByRole('button', { name: 'Xuất viện' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ra viện', exact: true }).click();
    await page.getByRole('heading', { name: 'Vừa làm, còn hoàn tác được' }).waitFor();
    await page.goto(`${system.apiUrl}/stays?q=tran%20van%20chong`);
    await page.getByRole('table').getByText('Đã trả phòng').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
