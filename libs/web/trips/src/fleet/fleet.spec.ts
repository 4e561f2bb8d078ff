import { button, description, field, page, settled, type } from '@luutru/web-ui/testing';

import { Coach } from '../../testing/coach';

const VEHICLE = {
  id: 'v1',
  version: 3,
  plate: '98B01234',
  plateShown: '98B-012.34',
  seats: 2,
  beds: 38,
  badgeNumber: 'TC-1',
  badgeExpiresOn: '2026-11-23',
  inspectionExpiresOn: '2026-12-01',
  warnings: ['VEHICLE_PAPERS_EXPIRED'],
};

describe('the fleet', () => {
  let coach: Coach;

  beforeEach(async () => {
    coach = await Coach.open('/fleet');
    await coach.answer('/api/v1/vehicles', { items: [VEHICLE], nextCursor: null });
    await coach.answer('/api/v1/routes', { items: [], nextCursor: null });
  });

  async function save(): Promise<void> {
    document
      .querySelector('mat-dialog-container form')
      ?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    await settled();
    await settled();
  }

  it('shows which papers have run out and which soon will', () => {
    const chips = [...document.querySelectorAll('lt-chip')].map((one) => one.textContent?.trim());
    expect(chips).toEqual(['Hết hạn', 'Sắp hết hạn']);
    expect(page()).toContain('Chưa có tuyến');
  });

  it('changes a vehicle as it was read', async () => {
    button('Sửa xe 98B-012.34').click();
    await settled();
    expect(field('Phù hiệu có giá trị đến').value).toBe('23/11/2026');
    type(field('Phù hiệu có giá trị đến'), '31/12/2027');
    await save();
    const { request } = coach.waiting('/api/v1/vehicles/v1', 'PATCH');
    expect(request.headers.get('If-Match')).toBe('"3"');
    expect(request.body).toMatchObject({ plate: '98B-012.34', beds: 38, badgeExpiresOn: '2027-12-31' });
  });

  it('adds a route with its stops in order, and says why it may not', async () => {
    button('Thêm tuyến').click();
    await settled();
    for (const [label, text] of [
      ['Mã tuyến', '9850.1111.A'],
      ['Số km', '1700'],
      ['Điểm đi', 'Bắc Giang'],
      ['Điểm đến', 'Miền Đông'],
      ['Điểm dừng đón trả khách', 'Vinh; Huế'],
    ] as const)
      type(field(label), text);
    await save();
    const sent = coach.waiting('/api/v1/routes', 'POST');
    expect(sent.request.body).toEqual({
      code: '9850.1111.A',
      from: 'Bắc Giang',
      to: 'Miền Đông',
      distanceKm: 1700,
      stops: ['Vinh', 'Huế'],
    });
    const errors = [{ path: 'code', code: 'ROUTE_KNOWN', message: 'x' }];
    sent.flush({ status: 409, code: 'ROUTE_KNOWN', errors }, { status: 409, statusText: '' });
    await settled();
    await settled();
    expect(description(field('Mã tuyến'))).toContain('Mã tuyến này đã có');
  });
});
