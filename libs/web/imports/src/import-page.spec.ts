import { button, description, field, page, press, settled, type } from '@luutru/web-ui/testing';

import { Desk, IMPORT_ID, anImport } from '../testing/desk';

const IMPORT = `/api/v1/imports/${IMPORT_ID}`;
const ROWS = `${IMPORT}/rows`;

const wrong = (row: number, errors: readonly object[], values: object = {}) => ({
  row,
  status: 'rejected',
  values: {
    'guest.fullName': `Khách ${row}`,
    'guest.dateOfBirth': '31/02/1980',
    'guest.sex': 'Nữ',
    ...values,
  },
  errors,
  warnings: [],
  stayId: null,
});
const birth = { path: 'guest.dateOfBirth', code: 'DOB_INVALID', message: 'Ngày sinh không có thật.' };
const sex = { path: 'guest.sex', code: 'NOT_ONE_OF', message: 'Ghi Nam hoặc Nữ.' };

async function openGrid(): Promise<Desk> {
  const desk = await Desk.open(`/imports/${IMPORT_ID}`);
  await desk.answerFacilities();
  await desk.answer(IMPORT, anImport({ rejected: 3, total: 5 }));
  await desk.answer(ROWS, {
    items: [wrong(2, [birth]), wrong(4, [sex], { 'guest.sex': '?' }), wrong(5, [birth, sex])],
    nextCursor: null,
  });
  return desk;
}

const cell = (row: number, path: string): HTMLInputElement => {
  const found = document.getElementById(`cell-${row}-${path}`);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no cell ${row} ${path}`);
  return found;
};
const kind = (message: string): HTMLElement => {
  const buttons = [...document.querySelectorAll<HTMLElement>('button[aria-pressed]')];
  const found = buttons.find(({ textContent }) => textContent?.includes(message));
  if (!found) throw new Error(`no kind "${message}"`);
  return found;
};
const rows = (): string[] =>
  [...document.querySelectorAll('[data-row]')].map((one) => one.getAttribute('data-row') ?? '');

describe('the page of an import', () => {
  it('asks which column is which field, and takes no half answer', async () => {
    const desk = await Desk.open(`/imports/${IMPORT_ID}`);
    await desk.answerFacilities();
    const columns = (anImport() as { columns: { header: string; field: string | null; sample: string }[] })
      .columns;
    const half = columns.map((one) => (one.header === 'CCCD' ? { ...one, field: null } : one));
    await desk.answer(IMPORT, anImport({ status: 'mapping', columns: half }));
    expect(page()).toContain('Chưa có cột cho: Số giấy tờ.');
    expect(page()).toContain('Ví dụ: 024180000001');
    button('Khai 3 dòng').click();
    await settled();
    desk.http.expectNone(({ method }) => method === 'POST');
    const select = field('Mục của cột CCCD');
    select.value = 'guest.document.number';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    button('Khai 3 dòng').click();
    await settled();
    const { request } = await desk.answer(`${IMPORT}/mapping`, anImport({ status: 'running' }), 'POST');
    expect(request.body).toMatchObject({ columns: { CCCD: 'guest.document.number', 'Ghi chú': null } });
    expect(page()).toContain('3 / 3 dòng');
    expect(page()).toContain('Có thể rời trang này');
  });

  it('says why a file failed', async () => {
    const desk = await Desk.open(`/imports/${IMPORT_ID}`);
    await desk.answer(IMPORT, anImport({ status: 'failed', code: 'TOO_MANY_ROWS' }));
    expect(page()).toContain('Tệp có quá 20.000 dòng');
  });

  it('tells an import that does not exist', async () => {
    const desk = await Desk.open(`/imports/${IMPORT_ID}`);
    await desk.refuse(IMPORT, 404, { status: 404, code: 'NOT_FOUND' }, 'GET');
    expect(page()).toContain('Không có lần nhập này');
  });

  it('shows the wrong cells with what is wrong, and the kinds of error with counts', async () => {
    await openGrid();
    expect(rows()).toEqual(['2', '4', '5']);
    expect(cell(2, 'guest.dateOfBirth').getAttribute('aria-invalid')).toBe('true');
    expect(description(cell(2, 'guest.dateOfBirth'))).toBe('Ngày sinh không có thật.');
    expect(cell(2, 'guest.sex').getAttribute('aria-invalid')).toBe('false');
    expect(kind('Ghi Nam hoặc Nữ.').textContent).toContain('2');
    kind('Ghi Nam hoặc Nữ.').click();
    await settled();
    expect(rows()).toEqual(['4', '5']);
    button('Tất cả').click();
    await settled();
    expect(rows()).toEqual(['2', '4', '5']);
  });

  it('goes with Enter to the next wrong cell, and from the last to the first', async () => {
    await openGrid();
    cell(2, 'guest.dateOfBirth').focus();
    const visited: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      press('Enter', document.activeElement ?? document);
      visited.push(document.activeElement?.id ?? '');
    }
    expect(visited).toEqual([
      'cell-4-guest.sex',
      'cell-5-guest.dateOfBirth',
      'cell-5-guest.sex',
      'cell-2-guest.dateOfBirth',
    ]);
  });

  it('files a mended row with Ctrl+Enter: it leaves, and the next wrong cell has the focus', async () => {
    const desk = await openGrid();
    type(cell(2, 'guest.dateOfBirth'), '28/02/1980');
    await settled();
    expect(cell(2, 'guest.dateOfBirth').getAttribute('aria-invalid')).toBe('false');
    press('Enter', cell(2, 'guest.dateOfBirth'), { ctrlKey: true });
    await settled();
    const patch = desk.waiting(`${ROWS}/2`, 'PATCH');
    expect(patch.request.body).toEqual({ values: { 'guest.dateOfBirth': '28/02/1980' } });
    patch.flush({ ...wrong(2, []), status: 'accepted', values: {}, stayId: 's1' });
    await settled();
    await desk.answer(IMPORT, anImport({ accepted: 3, rejected: 2, total: 5 }));
    expect(rows()).toEqual(['4', '5']);
    expect(document.activeElement?.id).toBe('cell-4-guest.sex');
    expect(page()).toContain('Sửa 2 dòng');
  });

  it('keeps a row that is still wrong, with what is wrong now', async () => {
    const desk = await openGrid();
    type(cell(5, 'guest.dateOfBirth'), '28/02/1980');
    await settled();
    button('Khai dòng này Dòng 5').click();
    await settled();
    await desk.answer(`${ROWS}/5`, wrong(5, [sex], { 'guest.dateOfBirth': '28/02/1980' }), 'PATCH');
    expect(cell(5, 'guest.dateOfBirth').getAttribute('aria-invalid')).toBe('false');
    expect(document.activeElement?.id).toBe('cell-5-guest.sex');
  });

  it('loses nothing that was typed when the server is away', async () => {
    const desk = await openGrid();
    type(cell(4, 'guest.sex'), 'Nam');
    await settled();
    button('Khai dòng này Dòng 4').click();
    await settled();
    desk.waiting(`${ROWS}/4`, 'PATCH').error(new ProgressEvent('error'));
    await settled();
    expect(cell(4, 'guest.sex').value).toBe('Nam');
    expect(page()).toContain('kiểm tra mạng');
  });
});
