import { page, settled } from '@luutru/web-ui/testing';

import { Coach, FIRM, trip } from '../../testing/coach';

/** Answers the three lists that the page asks for. */
async function answerLists(coach: Coach, boarding: object[], departed: object[], recent: object[]) {
  await coach.answerFirm();
  for (const { request, flush } of coach.http
    .match(({ url }) => url === '/api/v1/trips')
    .map((one) => ({
      request: one.request,
      flush: (items: object[]) => one.flush({ items, nextCursor: null }),
    }))) {
    expect(request.params.get('facilityId')).toBe(FIRM.id);
    const status = request.params.get('status');
    flush(status === 'boarding' ? boarding : status === 'departed' ? departed : recent);
  }
  await settled();
  await settled();
}

describe('the trips of a firm', () => {
  it('say what to do while there are none', async () => {
    const coach = await Coach.open('/');
    await answerLists(coach, [], [], []);
    expect(page()).toContain('Chưa có chuyến nào');
    const links = [...document.querySelectorAll('lt-empty-state a')].map((one) => one.getAttribute('href'));
    expect(links).toEqual(['/trips/new', '/fleet']);
  });

  it('stand by status, with how full they are', async () => {
    const coach = await Coach.open('/');
    const counts = { ...trip().counts, listed: 5, aboard: 3 };
    await answerLists(
      coach,
      [trip({ counts })],
      [trip({ id: 'trip-2', status: 'departed' })],
      [
        trip({ counts }),
        trip({ id: 'trip-3', status: 'arrived' }),
        trip({ id: 'trip-4', status: 'cancelled' }),
      ],
    );
    const groups = [...document.querySelectorAll('section')].map((one) => [
      one.querySelector('h2')?.textContent,
      one.querySelectorAll('lt-trip-card').length,
    ]);
    expect(groups).toEqual([
      ['Đang đón khách', 1],
      ['Đang chạy', 1],
      ['Đã kết thúc từ hôm qua', 2],
    ]);
    expect(page()).toContain('Danh sách 5 · đã lên 3 · 6 chỗ');
    expect(page()).toContain('98B-012.34');
    expect(page()).toContain('24/11/2026 20:00');
  });

  it('ask for those that have not ended, however old, and for the rest since yesterday', async () => {
    const coach = await Coach.open('/');
    await coach.answerFirm();
    const asked = coach.http
      .match(({ url }) => url === '/api/v1/trips')
      .map(({ request }) => request.params.toString());
    expect(asked.map((query) => query.replace(/^.*limit=100&?/, ''))).toEqual([
      'status=boarding',
      'status=departed',
      'from=2026-11-23',
    ]);
  });
});
