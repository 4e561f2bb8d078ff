import { button, page, settled } from '@luutru/web-ui/testing';

import { Desk, FACILITY_ID, IMPORT_ID, anImport } from '../testing/desk';

const LIST = '/api/v1/imports';

/** Drops a file as a person does. */
async function drop(name: string, size = 10): Promise<void> {
  const file = new File([new Uint8Array(1)], name);
  Object.defineProperty(file, 'size', { value: size });
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files: [file] } });
  document.querySelector('.zone')?.dispatchEvent(event);
  await settled();
}

async function open(): Promise<Desk> {
  const desk = await Desk.open('/imports');
  await desk.answerFacilities();
  await desk.answer(LIST, { items: [], nextCursor: null });
  return desk;
}

describe('the page that takes files', () => {
  it('sends a dropped file for the facility and goes on to its import', async () => {
    const desk = await open();
    await drop('khach.xlsx');
    expect(page()).toContain('Đang gửi khach.xlsx');
    const sent = desk.waiting(LIST, 'POST');
    const { request } = sent;
    expect(request.params.get('facilityId')).toBe(FACILITY_ID);
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
    expect((request.body as FormData).get('file')).toMatchObject({ name: 'khach.xlsx' });
    sent.flush({ id: IMPORT_ID });
    await settled();
    await settled();
    await desk.answer(`${LIST}/${IMPORT_ID}`, anImport({ accepted: 3, rejected: 0 }));
    expect(page()).toContain('Mọi dòng của tệp đã được khai báo.');
  });

  it.each([
    ['khach.xls', 10, 'Chỉ nhận tệp .xlsx và .csv', 'Với tệp .xls cũ'],
    ['khach.xlsm', 10, 'Tệp có macro nên bị từ chối', 'Lưu thành'],
    ['khach.xlsx', 11_000_000, 'Tệp quá lớn', 'chia danh sách theo tháng'],
  ])('does not send %s of %i bytes, and says what to do', async (name, size, why, what) => {
    const desk = await open();
    await drop(name, size);
    desk.http.expectNone(({ method }) => method === 'POST');
    expect(page()).toContain(why);
    expect(page()).toContain(what);
  });

  it.each([
    ['ZIP_BOMB', 422, 'giải nén ra lớn bất thường', 'chép vùng có dữ liệu'],
    ['FILE_ENCRYPTED', 422, 'Tệp có mật khẩu', 'bỏ mật khẩu, lưu lại'],
  ])('tells %s in words', async (code, status, why, what) => {
    const desk = await open();
    await drop('khach.xlsx');
    await desk.refuse(LIST, status, { status, code, detail: '' });
    expect(page()).toContain(why);
    expect(page()).toContain(what);
  });

  it('asks before it sends a file a second time', async () => {
    const desk = await open();
    await drop('khach.xlsx');
    await desk.refuse(LIST, 409, { status: 409, code: 'IMPORT_REPEATED' });
    expect(page()).toContain('Tệp này đã được gửi cho cơ sở này');
    button('Vẫn gửi lại tệp này').click();
    await settled();
    expect(desk.waiting(LIST, 'POST').request.params.get('again')).toBe('true');
  });

  it('keeps the file while the server is away, and sends it under the same key', async () => {
    const desk = await open();
    await drop('khach.xlsx');
    const first = desk.waiting(LIST, 'POST');
    first.error(new ProgressEvent('error'));
    await settled();
    expect(page()).toContain('Tệp khach.xlsx vẫn được chọn');
    button('Thử lại').click();
    await settled();
    const key = 'Idempotency-Key';
    expect(desk.waiting(LIST, 'POST').request.headers.get(key)).toBe(first.request.headers.get(key));
  });

  it('lists the imports of before, and lets one choose among several facilities', async () => {
    const desk = await Desk.open('/imports');
    await desk.answerFacilities([{ id: 'f2', name: 'Nhà nghỉ Hai' }]);
    await desk.answer(LIST, { items: [anImport()], nextCursor: null });
    expect(button('khach.xlsx').getAttribute('href')).toBe(`/imports/${IMPORT_ID}`);
    expect(page()).toContain('2 đã khai · 1 cần sửa · 3 dòng');
    expect(page()).toContain('Còn dòng cần sửa');
    const facility = document.querySelector<HTMLSelectElement>('.facility select');
    expect([...(facility?.options ?? [])].map(({ text }) => text.trim())).toEqual([
      'Khách sạn Sông Thương',
      'Nhà nghỉ Hai',
    ]);
  });
});
