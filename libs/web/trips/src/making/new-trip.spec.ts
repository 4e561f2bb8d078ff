import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { description, field, leave, page, settled, type } from '@luutru/web-ui/testing';

import { Coach, FIRM, trip } from '../../testing/coach';

const VEHICLE = {
  id: 'v1',
  version: 1,
  plate: '98B01234',
  plateShown: '98B-012.34',
  seats: 2,
  beds: 38,
  badgeNumber: 'TC-1',
  badgeExpiresOn: '2026-11-23',
  inspectionExpiresOn: '2031-06-30',
  warnings: [],
};
const ROUTE = {
  id: 'r1',
  code: '9843.1111.A',
  from: 'Bắc Giang',
  to: 'Đà Nẵng',
  distanceKm: 820,
  stops: ['Nước Ngầm', 'Vinh'],
};

describe('a new trip', () => {
  let coach: Coach;

  beforeEach(async () => {
    coach = await Coach.open('/trips/new');
    await coach.answerFirm();
    await coach.answer('/api/v1/vehicles', { items: [VEHICLE], nextCursor: null });
    await coach.answer('/api/v1/routes', { items: [ROUTE], nextCursor: null });
  });

  async function fill(label: string, text: string): Promise<void> {
    type(field(label), text);
    field(label).dispatchEvent(new Event('change', { bubbles: true }));
    leave(field(label));
    await settled();
    await settled();
  }

  async function make(): Promise<void> {
    document
      .querySelector('form')
      ?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    await settled();
    await settled();
  }

  async function fillAll(): Promise<void> {
    await fill('Xe trong danh sách', 'v1');
    await fill('Tuyến trong danh sách', 'r1');
    await fill('Số lệnh vận chuyển, hợp đồng', 'LVC-1');
    await fill('Lái xe chính', 'Nguyễn Văn Tài');
  }

  it('takes vehicle and route from the registers, and proposes the arrival', async () => {
    await fillAll();
    expect(field('Biển số').value).toBe('98B-012.34');
    expect(field('Số giường').value).toBe('38');
    expect(field('Điểm dừng đón trả khách').value).toBe('Nước Ngầm; Vinh');
    expect(field('Giờ xuất bến').value).toBe('24/11/2026 20:00');
    expect(field('Giờ đến dự kiến').value).toBe('25/11/2026 11:00');
    expect(page()).toContain('hết hạn vào ngày đi');
  });

  it('is made once, and its page opens', async () => {
    await fillAll();
    await make();
    const sent = coach.waiting('/api/v1/trips', 'POST');
    const { request } = sent;
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(request.body).toEqual({
      facilityId: FIRM.id,
      plate: '98B-012.34',
      transportOrder: 'LVC-1',
      route: { from: 'Bắc Giang', to: 'Đà Nẵng', distanceKm: 820 },
      service: 'fixed',
      departureAt: '2026-11-24T20:00:00+07:00',
      expectedArrivalAt: '2026-11-25T11:00:00+07:00',
      drivers: ['Nguyễn Văn Tài'],
      seats: 2,
      beds: 38,
      stops: ['Nước Ngầm', 'Vinh'],
    });
    sent.flush(trip());
    await settled();
    await settled();
    expect(TestBed.inject(Router).url).toBe('/trips/trip-1');
  });

  it.each([
    ['60', '24/11/2026 08:00', '24/11/2026 10:00', 'Không phải thông báo lưu trú'],
    ['60', '24/11/2026 22:00', '24/11/2026 23:30', 'giờ đêm (23 giờ đến 5 giờ)'],
    ['300', '24/11/2026 08:00', '24/11/2026 14:00', 'tuyến từ 300 km'],
  ])('of %s km from %s to %s says: %s', async (km, departure, arrival, words) => {
    await fill('Số km', km);
    await fill('Giờ xuất bến', departure);
    await fill('Giờ đến dự kiến', arrival);
    expect(page()).toContain(words);
  });

  it('says beside each field what is wrong, and goes to the first', async () => {
    await fill('Biển số', '98I-1');
    expect(description(field('Biển số'))).toContain('98B-012.34');
    await fill('Giờ đến dự kiến', '24/11/2026 19:00');
    expect(description(field('Giờ đến dự kiến'))).toContain('sau giờ xuất bến');
    await make();
    coach.http.expectNone(({ method }) => method === 'POST');
    expect(document.activeElement).toBe(field('Biển số'));
  });

  it('loses nothing while the server is away', async () => {
    await fillAll();
    await make();
    const first = coach.waiting('/api/v1/trips', 'POST');
    first.error(new ProgressEvent('error'));
    await settled();
    await settled();
    expect(page()).toContain('gửi lại không tạo bản trùng');
    expect(field('Lái xe chính').value).toBe('Nguyễn Văn Tài');
    await make();
    const second = coach.waiting('/api/v1/trips', 'POST');
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
  });
});
