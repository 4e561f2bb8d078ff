import { button, page, settled } from '@luutru/web-ui/testing';

import { Desk, FACILITY, stay } from '../../testing/desk';

const NIL = `/api/v1/facilities/${FACILITY.id}/nil-declarations`;
const figures = {
  date: '2026-11-24',
  arrived: 0,
  inHouse: 0,
  dueToLeave: 0,
  late: 0,
  syncPending: 0,
  syncParked: 0,
};

async function open(lists: { arrived?: object[]; present?: object[]; returned?: object[] }): Promise<Desk> {
  const desk = await Desk.open('/');
  await desk.answerFacility();
  await desk.answer('/api/v1/stays/today', figures);
  await settled();
  for (const { request, flush } of desk.http
    .match(({ url }) => url === '/api/v1/stays')
    .map((call) => ({
      request: call.request,
      flush: (items: object[]) => call.flush({ items, nextCursor: null }),
    })))
    if (request.params.has('returned')) flush(lists.returned ?? []);
    else flush((request.params.has('from') ? lists.arrived : lists.present) ?? []);
  await settled();
  return desk;
}

describe('what wants attention today', () => {
  it('lists what the police gave back, the most urgent first, and leads to mending it', async () => {
    const correction = (dueAt: string) => ({
      fields: ['guest.document.number'],
      reason: 'x',
      dueAt,
      returnedAt: '2026-11-24T09:00:00+07:00',
    });
    await open({
      returned: [
        stay({ id: 's2', correction: correction('2026-11-24T22:00:00+07:00') }),
        stay({
          id: 's1',
          guest: { ...(stay() as { guest: object }).guest, fullName: 'Trần Thị Gấp' },
          correction: correction('2026-11-24T16:00:00+07:00'),
        }),
      ],
    });
    expect(page()).toMatch(
      /Trả lại để sửa \(2\).*Trần Thị Gấp.*Sửa trước 24\/11\/2026 16:00.*Nguyễn Văn Mẫu/,
    );
    expect(button('Sửa khai báo của Trần Thị Gấp').getAttribute('href')).toBe('/stays/s1/amend');
  });

  it('counts the days of long stays, and says from the thirtieth on what to do', async () => {
    await open({
      present: [
        stay({ id: 'a', arrivedAt: '2026-10-26T14:00:00+07:00' }),
        stay({ id: 'b', arrivedAt: '2026-10-20T14:00:00+07:00' }),
        stay({ id: 'c', arrivedAt: '2026-11-20T14:00:00+07:00' }),
      ],
    });
    expect(page()).toContain('Ngày thứ 29/30');
    expect(page()).toContain('35 ngày: đăng ký tạm trú');
    expect(page()).not.toContain('Ngày thứ 4/30');
  });

  it('names those who were declared late', async () => {
    await open({ arrived: [stay({ late: true, minutesLate: 12 })] });
    expect(page()).toMatch(/Khai trễ hôm nay.*Nguyễn Văn Mẫu.*trễ 12 phút/);
  });

  it('lets an empty house say so, and shows who said it', async () => {
    const desk = await open({});
    await desk.answer(NIL, { items: [] });
    button('Không có khách hôm nay').click();
    await settled();
    const said = desk.waiting(NIL, 'POST');
    expect(said.request.body).toEqual({ date: '2026-11-24' });
    said.flush({
      facilityId: FACILITY.id,
      date: '2026-11-24',
      declaredAt: '2026-11-24T14:30:00+07:00',
      declaredBy: 'Lễ tân',
    });
    await settled();
    expect(page()).toContain('Đã báo không có khách ngày 24/11/2026, lúc 14:30, bởi Lễ tân');
  });

  it('says nothing of an empty house while somebody is in it', async () => {
    await open({ present: [stay()] });
    expect(page()).not.toContain('Không có khách hôm nay');
  });
});
