import { button, field, page, settled } from '@luutru/web-ui/testing';

import { Desk, stay } from '../../testing/desk';

const figures = {
  date: '2026-11-24',
  generatedAt: '2026-11-24T14:30:00+07:00',
  nextDueAt: '2026-11-24T23:00:00+07:00',
  arrived: 1,
  inHouse: 4,
  dueToLeave: 1,
  late: 0,
  syncPending: 1,
  syncParked: 0,
};
const leaving = stay({
  id: '01932c07-0000-7000-8000-000000000002',
  version: 3,
  expectedDepartureAt: '2026-11-24T12:00:00+07:00',
});

async function openAt(now?: string, arrived: object[] = [], present: object[] = []): Promise<Desk> {
  const desk = await Desk.open('/', now);
  await desk.answerFacility();
  await desk.answer('/api/v1/stays/today', figures);
  for (const request of desk.http.match(({ url }) => url === '/api/v1/stays')) {
    const ofToday = request.request.params.has('from');
    request.flush({ items: ofToday ? arrived : present, nextCursor: null });
  }
  await desk.settle();
  return desk;
}

describe('today', () => {
  it.each([
    ['2026-11-24T14:30:00+07:00', '23:00 hôm nay', 'còn 8 giờ 30 phút', 'Còn thoải mái'],
    ['2026-11-24T21:18:00+07:00', '23:00 hôm nay', 'còn 1 giờ 42 phút', 'Sắp đến hạn'],
    ['2026-11-24T22:40:00+07:00', '23:00 hôm nay', 'còn 20 phút', 'Gấp'],
    ['2026-11-24T23:10:00+07:00', '08:00 ngày mai', 'còn 8 giờ 50 phút', 'Còn thoải mái'],
  ])('at %s counts down to %s', async (now, deadline, left, state) => {
    await openAt(now);
    for (const words of [deadline, left, state]) expect(page()).toContain(words);
  });

  it('asks for the arrivals of the day in Vietnam', async () => {
    const desk = await Desk.open('/', '2026-11-24T23:30:00+07:00');
    await desk.answerFacility();
    const { params } = desk.http.match(({ url, params: p }) => url === '/api/v1/stays' && p.has('from'))[0]!
      .request;
    expect([params.get('from'), params.get('to')]).toEqual(['2026-11-24', '2026-11-24']);
  });

  it('says what to do when nobody has come yet', async () => {
    await openAt();
    expect(page()).toContain('Hôm nay chưa có khách nào');
    expect(page()).toContain('quét mã QR trên thẻ căn cước');
  });

  it('shows how far each declaration has come, in words', async () => {
    const delivered = { ...(stay() as { sync: object }).sync, status: 'delivered', verification: 'mismatch' };
    await openAt(undefined, [stay(), stay({ id: '2', sync: delivered })]);
    expect(page()).toContain('Chờ gửi');
    expect(page()).toContain('Đã gửi');
    expect(page()).toContain('Lệch thông tin');
  });

  it('leaves out of "due to leave" who stays longer', async () => {
    await openAt(undefined, [], [leaving, stay({ guest: { fullName: 'Ở Lại' } })]);
    expect(button('Trả phòng cho Nguyễn Văn Mẫu')).toBeInstanceOf(HTMLButtonElement);
    expect(page()).not.toContain('Ở Lại');
  });

  it('checks a guest out with the time of leaving and the version that was read', async () => {
    const desk = await openAt(undefined, [], [leaving]);
    button('Trả phòng cho Nguyễn Văn Mẫu').click();
    await settled();
    await settled();
    expect(field('Giờ đi').value).toBe('24/11/2026 14:30');
    button('Trả phòng').click();
    await settled();
    const { request } = desk.waiting('/api/v1/stays/01932c07-0000-7000-8000-000000000002/check-out', 'POST');
    expect(request.body).toEqual({ departedAt: '2026-11-24T14:30:00+07:00', endReason: 'left' });
    expect(request.headers.get('If-Match')).toBe('"3"');
  });
});
