import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { button, field, page, press, settled } from '@luutru/web-ui/testing';

import { Desk, FACILITY, stay } from '../../testing/desk';

const ROOMS_AND_BEDS = ['N1-1', 'N1-2', 'S1'];
const PATIENT = '01932c07-0000-7000-8000-000000000001';
const PLACES = [
  { id: 'w1', kind: 'ward', parentId: null, label: 'Khoa Nội', capacity: 1, occupied: 0 },
  { id: 'w2', kind: 'ward', parentId: null, label: 'Khoa Sản', capacity: 1, occupied: 0 },
  { id: 'r1', kind: 'room', parentId: 'w1', label: 'N1', capacity: 2, occupied: 2 },
  { id: 'b1', kind: 'bed', parentId: 'r1', label: 'N1-1', capacity: 1, occupied: 2 },
  { id: 'b2', kind: 'bed', parentId: 'r1', label: 'N1-2', capacity: 1, occupied: 0 },
  { id: 'r2', kind: 'room', parentId: 'w2', label: 'S1', capacity: 1, occupied: 0 },
];
const patient = stay({
  sector: 'health',
  reason: 'inpatient',
  place: 'N1-1',
  guest: { ...(stay() as { guest: object }).guest, fullName: 'Lê Thị Bệnh', sex: 'female' },
});
const caregiver = stay({
  id: '01932c07-0000-7000-8000-000000000002',
  sector: 'health',
  reason: 'caregiver',
  place: 'N1-1',
  caregiverOf: { stayId: PATIENT, relation: 'spouse' },
});

describe('the ward board', () => {
  async function open(present: object[] = [patient, caregiver], places: object[] = PLACES): Promise<Desk> {
    const desk = await Desk.open('/', undefined, 'health');
    await settled();
    await desk.answerFacility(places);
    for (const call of desk.http.match(({ url }) => url === '/api/v1/stays'))
      call.flush({ items: call.request.params.has('returned') ? [] : present, nextCursor: null });
    await settled();
    return desk;
  }
  async function openBed(): Promise<void> {
    const bed = [...document.querySelectorAll<HTMLElement>('button.bed')].find((one) =>
      one.textContent?.includes('Lê Thị Bệnh'),
    );
    bed?.click();
    await settled();
    await settled();
  }

  it('shows who lies where since when, how many are beside them, and what is free', async () => {
    await open();
    expect(page()).toMatch(
      /Khoa Nội.*Phòng N1.*Lê Thị Bệnh.*Giường N1-1.*từ 24\/11\/2026 14:30.*1 người chăm sóc/,
    );
    expect(page()).toMatch(/Người bệnh\s*1\s*Người chăm sóc\s*1\s*Giường trống\s*2/);
    expect(button('N1-2 Còn trống – nhận người bệnh vào N1-2').getAttribute('href')).toBe(
      '/declare?start=inpatient&place=N1-2',
    );
  });

  it('proposes beds, and rooms without any, for the place of a patient', async () => {
    const desk = await Desk.open('/declare', undefined, 'health');
    await desk.answerFacility(PLACES);
    const options = [...document.querySelectorAll<HTMLOptionElement>('#rooms option')];
    expect(options.map(({ value }) => value)).toEqual(ROOMS_AND_BEDS);
    expect(field('Giường').value).toBe('N1-2');
  });

  it('narrows to one ward, and to free beds', async () => {
    await open();
    const choice = document.querySelector<HTMLSelectElement>('select')!;
    choice.value = 'w2';
    choice.dispatchEvent(new Event('change'));
    await settled();
    expect(page()).toContain('Phòng S1');
    expect(page()).not.toContain('Phòng N1');
    choice.value = '';
    choice.dispatchEvent(new Event('change'));
    document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await settled();
    expect(page()).toContain('N1-2');
    expect(page()).not.toContain('Lê Thị Bệnh');
  });

  it('knows rooms without wards and beds as so many places', async () => {
    await open([patient], [{ id: 'r1', label: 'N1-1', capacity: 2, occupied: 1 }]);
    expect(page()).toMatch(/Phòng N1-1.*Lê Thị Bệnh.*Còn trống/);
  });

  it('shows a patient without a known bed too', async () => {
    await open([stay({ sector: 'health', reason: 'inpatient', place: null })]);
    expect(page()).toMatch(/Chưa xếp giường.*Nguyễn Văn Mẫu/);
  });

  it('discharges, transfers and records a death from the bed', async () => {
    await open();
    await openBed();
    button('Chuyển viện').click();
    await settled();
    await settled();
    expect(field('Kết thúc thế nào').value).toBe('transferred');
  });

  it('begins the declaration of a caregiver beside the patient', async () => {
    const desk = await open();
    await openBed();
    button('Thêm người chăm sóc').click();
    await settled();
    await settled();
    await settled();
    expect(TestBed.inject(Router).url).toBe(`/declare?start=caregiver&beside=${PATIENT}&place=N1-1`);
    for (const call of desk.http.match(({ url }) => url === '/api/v1/stays'))
      call.flush({ items: [patient], nextCursor: null });
    await settled();
    await settled();
    expect(field('Người bệnh được chăm sóc').value).toBe(PATIENT);
    expect(field('Lý do lưu trú').value).toBe('caregiver');
    expect(field('Giường').value).toBe('N1-1');
  });
});

describe('beginnings on the ward', () => {
  it('files a newborn under the mother, without a paper', async () => {
    const desk = await Desk.open(`/declare?start=newborn&beside=${PATIENT}`, undefined, 'health');
    await settled();
    await desk.answerFacility();
    await desk.answer(`/api/v1/stays/${PATIENT}`, patient);
    await settled();
    expect(field('Họ và tên').value).toBe('Con bà Lê Thị Bệnh');
    expect(field('Ngày sinh').value).toBe('24/11/2026');
    field('Giới tính').value = 'female';
    field('Giới tính').dispatchEvent(new Event('input', { bubbles: true }));
    field('Giới tính').dispatchEvent(new Event('change', { bubbles: true }));
    press('Enter', document, { ctrlKey: true });
    await settled();
    await settled();
    expect(desk.waiting('/api/v1/stays', 'POST').request.body).toMatchObject({
      facilityId: FACILITY.id,
      reason: 'inpatient',
      place: 'N1-1',
      guest: { document: { type: 'none', number: null }, dateOfBirth: '2026-11-24' },
      guardian: { stayId: PATIENT, relation: 'parent' },
      overrideReason: 'Trẻ sơ sinh chưa có giấy tờ',
    });
  });

  it('takes in somebody whom nobody knows', async () => {
    const desk = await Desk.open('/declare?start=unknown', undefined, 'health');
    await settled();
    await desk.answerFacility();
    await settled();
    field('Giới tính').value = 'male';
    field('Giới tính').dispatchEvent(new Event('input', { bubbles: true }));
    field('Giới tính').dispatchEvent(new Event('change', { bubbles: true }));
    press('Enter', document, { ctrlKey: true });
    await settled();
    await settled();
    expect(desk.waiting('/api/v1/stays', 'POST').request.body).toMatchObject({
      guest: {
        fullName: 'Không rõ danh tính',
        nationality: 'XXX',
        dateOfBirth: null,
        document: { type: 'none', number: null },
      },
      overrideReason: 'Cấp cứu, chưa rõ danh tính',
      expectedDepartureAt: null,
    });
  });
});
