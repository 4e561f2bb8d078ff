import { TestBed } from '@angular/core/testing';
import type { TimelineStay } from '@luutru/contracts';
import { button, description, field, page, type } from '@luutru/web-ui/testing';

import { Officer } from '../../testing/officer';
import { lanesOf } from './lanes';
import { PersonPage } from './person-page';
import { StatedPurpose } from './stated-purpose';

const TIMELINE = '/api/v1/persons/p1/timeline';
const stay = (change: Partial<TimelineStay>): TimelineStay => ({
  id: 's1',
  sector: 'accommodation',
  facilityId: 'f1',
  facilityName: 'Khách sạn Sông Thương',
  place: '301',
  arrivedAt: '2026-11-20T14:00:00+07:00',
  departedAt: '2026-11-22T14:00:00+07:00',
  status: 'departed',
  kind: 'overnight',
  unitCode: '07201',
  unitName: 'Phường Thọ Xương',
  expectedDepartureAt: null,
  declaredAt: '2026-11-20T14:10:00+07:00',
  late: false,
  minutesLate: 0,
  overlaps: [],
  gapHours: null,
  trip: null,
  ...change,
});
const timeline = {
  person: {
    personId: 'p1',
    fullName: 'Nguyễn Văn Mẫu',
    dateOfBirth: '1988-03-15',
    sex: 'male',
    nationality: 'VNM',
    document: { type: 'citizenId', number: '024088000011', issuedOn: null, expiresOn: null },
  },
  items: [
    stay({
      id: 's3',
      sector: 'transport',
      facilityName: 'Nhà xe Mẫu',
      arrivedAt: '2026-11-23T20:00:00+07:00',
      departedAt: null,
      status: 'present',
      gapHours: 30,
      trip: { from: 'Bến xe Bắc Giang', to: 'Bến xe Vinh', plate: '98B-012.34' },
    }),
    stay({
      id: 's2',
      sector: 'health',
      facilityName: 'Bệnh viện Mẫu',
      arrivedAt: '2026-11-21T14:00:00+07:00',
      overlaps: ['s1'],
      late: true,
      minutesLate: 95,
    }),
    stay({ overlaps: ['s2'] }),
  ],
  nextCursor: 'older',
};

describe('a person', () => {
  it('is shown only for a purpose, which is sent and said', async () => {
    const officer = await Officer.open(PersonPage, { id: 'p1' });
    officer.none(TIMELINE);
    expect(page()).toContain('Lượt xem này được ghi lại');
    await officer.click(button('Xem dòng thời gian'));
    expect(description(field('Mục đích tra cứu'))).toContain('bắt buộc');
    type(field('Mục đích tra cứu'), 'Xác minh đơn trình báo');
    type(field('Số vụ việc'), 'VA-12');
    await officer.click(button('Xem dòng thời gian'));
    const { request } = await officer.answer(TIMELINE, timeline);
    expect([request.params.get('purpose'), request.params.get('caseNumber')]).toEqual([
      'Xác minh đơn trình báo',
      'VA-12',
    ]);
    expect(page()).toContain('Lượt xem này được ghi lại. Mục đích: Xác minh đơn trình báo');
  });

  it('has a lane a trade and a table, with overlaps, lateness, gaps and trips', async () => {
    const officer = await Officer.open(PersonPage, { id: 'p1' });
    TestBed.inject(StatedPurpose).said.set({ purpose: 'Xác minh', caseNumber: '' });
    await officer.click(null);
    await officer.answer(TIMELINE, timeline);
    const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
      (row.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
    expect(rows[0]).toContain('Bến xe Bắc Giang → Bến xe Vinh · 98B-012.34');
    expect(rows[0]).toContain('30');
    expect(rows[1]).toContain('Trùng với Khách sạn Sông Thương');
    expect(rows[1]).toContain('Khai trễ 95 phút');
    const bars = [...document.querySelectorAll('section a')].map((one) => one.getAttribute('aria-label'));
    expect(bars).toEqual([
      'Khách sạn Sông Thương, 20/11/2026 14:00, trùng thời gian',
      'Bệnh viện Mẫu, 21/11/2026 14:00, trùng thời gian',
      'Nhà xe Mẫu, 23/11/2026 20:00',
    ]);
    await officer.click(button('Cũ hơn'));
    const { request } = await officer.answer(TIMELINE, timeline);
    expect(request.params.get('cursor')).toBe('older');
  });

  it('who has no stay here is said so', async () => {
    const officer = await Officer.open(PersonPage, { id: 'p1' });
    TestBed.inject(StatedPurpose).said.set({ purpose: 'Xác minh', caseNumber: '' });
    await officer.click(null);
    await officer.refuse(TIMELINE, 404, 'NOT_FOUND');
    expect(document.querySelector('lt-problem-panel')).not.toBeNull();
  });
});

describe('lanes', () => {
  const now = new Date('2026-11-24T14:00:00+07:00');

  it('lie in time, and leave out what was cancelled', () => {
    const lanes = lanesOf([...timeline.items, stay({ id: 's0', status: 'cancelled' })], now);
    expect(lanes.map(({ sector, bars }) => [sector, bars.map(({ start, width }) => [start, width])])).toEqual(
      [
        ['accommodation', [[0, 50]]],
        ['health', [[25, 25]]],
        ['transport', [[81.25, 18.75]]],
      ],
    );
  });

  it('of nobody are none', () => {
    expect(lanesOf([], now)).toEqual([]);
  });
});
