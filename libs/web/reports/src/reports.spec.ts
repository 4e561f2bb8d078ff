import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  type TestRequest,
  provideHttpClientTesting,
} from '@angular/common/http/testing';
import { Component, inputBinding, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter, Router } from '@angular/router';
import { Session } from '@luutru/web-session';
import uiEn from '@luutru/web-ui/i18n/en.json' with { type: 'json' };
import laterEn from '@luutru/web-ui/i18n/later.en.json' with { type: 'json' };
import laterVi from '@luutru/web-ui/i18n/later.vi.json' with { type: 'json' };
import uiVi from '@luutru/web-ui/i18n/vi.json' with { type: 'json' };
import { button, field, page, provideWords, settled, type } from '@luutru/web-ui/testing';

import { figures, line, weekly } from '../testing/report';
import { ActDialog } from './act-dialog';
import en from './i18n/en.json' with { type: 'json' };
import vi from './i18n/vi.json' with { type: 'json' };
import { ReportPage } from './report-page';
import { ReportsPage } from './reports-page';
import { timeLeft } from './time-left';

@Component({ template: '' })
class Elsewhere {}

let http: HttpTestingController;

async function open(component: Type<unknown>, role: 'police' | 'leader', id?: string): Promise<void> {
  // Fetched before: a busy machine takes longer over it than a spec waits.
  await import('@angular/material/dialog');
  expect(ActDialog.name).toBe('ActDialog');
  Date.now = () => Date.parse('2026-11-25T08:00:00+07:00');
  localStorage.clear();
  document.body.innerHTML = '';
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      provideRouter([{ path: '**', component: Elsewhere }]),
      { provide: Session, useValue: { role: () => role } },
      ...provideWords({
        vi: { reports: vi, ui: { ...uiVi, ...laterVi } },
        en: { reports: en, ui: { ...uiEn, ...laterEn } },
      }),
    ],
  });
  http = TestBed.inject(HttpTestingController);
  const bindings = id === undefined ? [] : [inputBinding('id', () => id)];
  document.body.append(TestBed.createComponent(component, { bindings }).nativeElement as Node);
  await settled();
}

async function answer(path: string, body: object, method = 'GET'): Promise<TestRequest> {
  const request = http.expectOne(({ url, method: used }) => url === path && used === method);
  request.flush(body);
  await settled();
  return request;
}

const click = async (element: HTMLElement | null): Promise<void> => {
  element?.click();
  await settled();
  await settled();
};
const hasButton = (name: string): boolean =>
  [...document.querySelectorAll('button')].some((one) => one.textContent?.trim() === name);

describe('the list of reports', () => {
  const items = [
    weekly(),
    weekly({ id: 'r2', number: '2026-W46', state: 'sent', sentAt: '2026-11-18T15:20:00+07:00', late: true }),
    weekly({
      id: 'r3',
      kind: 'monthly',
      number: '2026-11',
      state: 'locked',
      deadline: '2026-11-15T00:00:00+07:00',
    }),
  ];

  it('says how each stands and how long there is', async () => {
    await open(ReportsPage, 'police');
    await answer('/api/v1/reports', { items, nextCursor: null });
    for (const words of [
      'Tuần 47 năm 2026',
      '18/11/2026 – 24/11/2026',
      'còn 7 giờ 0 phút',
      'Đã gửi trễ hạn',
      'Gửi lúc 18/11/2026 15:20',
      'Tháng 11 năm 2026',
      'đã quá hạn',
    ])
      expect(page()).toContain(words);
    await click(button('Tháng'));
    const { request } = await answer('/api/v1/reports', { items: items.slice(2), nextCursor: null });
    expect(request.params.get('kind')).toBe('monthly');
    expect(page()).not.toContain('Tuần 47');
  });

  it('begins the draft of the running week', async () => {
    await open(ReportsPage, 'police');
    await answer('/api/v1/reports', { items: [], nextCursor: null });
    expect(page()).toContain('Chưa có báo cáo nào');
    await click(button('Số liệu tuần này đến nay'));
    const { request } = await answer('/api/v1/reports/drafts', weekly({ id: 'r9' }), 'POST');
    expect(request.body).toEqual({ kind: 'weekly' });
    expect(TestBed.inject(Router).url).toBe('/reports/r9');
  });

  it('offers a leader nothing to write', async () => {
    await open(ReportsPage, 'leader');
    await answer('/api/v1/reports', { items, nextCursor: null });
    expect(hasButton('Số liệu tuần này đến nay')).toBe(false);
  });
});

describe('a report', () => {
  it('shows its figures beside the period before, and what is kept back as a dash', async () => {
    await open(ReportPage, 'leader', 'r1');
    await answer('/api/v1/reports/r1', weekly({ state: 'locked', lockedAt: '2026-11-25T15:00:00+07:00' }));
    for (const words of [
      '1.223',
      '+22,3%',
      '62,5%',
      '99,0%',
      'Huyện Hiệp Hòa',
      'Nhà trọ số 5',
      '12 trễ / 40 lượt',
    ])
      expect(page()).toContain(words);
    const row = [...document.querySelectorAll('tr')].find((one) => one.textContent?.includes('Hiệp Hòa'));
    expect(row?.querySelector('td')?.textContent?.trim()).toBe('–');
    expect(page()).toContain('Bổ sung máy đọc mã QR.');
    for (const name of ['Khóa báo cáo', 'Gửi báo cáo']) expect(hasButton(name)).toBe(false);
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('of a month has tables by kind, age and nationality, and the year to date', async () => {
    await open(ReportPage, 'leader', 'r1');
    const monthly = figures({
      yearToDate: line('ytd', 99_000),
      byFacilityKind: [line('homestay', 50)],
      byAgeGroup: [line('25-34', 60), line('unknown', 9)],
      byNationality: [line('VNM', 70), line('other', 8)],
    });
    await answer('/api/v1/reports/r1', weekly({ kind: 'monthly', number: '2026-11', figures: monthly }));
    for (const words of [
      '99.000',
      'Nhà ở có phòng cho khách',
      '25–34 tuổi',
      'Không rõ',
      'Việt Nam',
      'Nước khác',
    ])
      expect(page()).toContain(words);
  });

  it('keeps what is written when the field is left, and locks what was kept', async () => {
    await open(ReportPage, 'police', 'r1');
    await answer('/api/v1/reports/r1', weekly());
    const text = field('Khó khăn, vướng mắc');
    type(text, 'Mạng chập chờn.');
    await settled();
    expect(page()).toContain('Chưa lưu');
    text.dispatchEvent(new Event('blur'));
    const kept = await answer(
      '/api/v1/reports/r1',
      weekly({ version: 3, difficulties: 'Mạng chập chờn.' }),
      'PATCH',
    );
    expect(kept.request.headers.get('If-Match')).toBe('"2"');
    expect(kept.request.body).toEqual({
      difficulties: 'Mạng chập chờn.',
      proposals: 'Bổ sung máy đọc mã QR.',
    });
    await settled();
    expect(page()).toContain('Đã lưu');
    await click(button('Khóa báo cáo'));
    expect(page()).toContain('không ai sửa được nữa');
    await click(document.querySelector<HTMLElement>('lt-act-dialog .primary'));
    const locked = weekly({ version: 4, state: 'locked', lockedAt: '2026-11-25T08:00:00+07:00' });
    const { request } = await answer('/api/v1/reports/r1/lock', locked, 'POST');
    expect(request.headers.get('If-Match')).toBe('"3"');
    await settled();
    expect(page()).toContain('Đã khóa, chờ gửi');
    expect(hasButton('Gửi báo cáo')).toBe(true);
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('leaves what was written where it is when it cannot be kept', async () => {
    await open(ReportPage, 'police', 'r1');
    await answer('/api/v1/reports/r1', weekly());
    const text = field('Kiến nghị, đề xuất');
    type(text, 'Khác');
    text.dispatchEvent(new Event('blur'));
    http
      .expectOne({ method: 'PATCH' })
      .flush({ code: 'REPORT_LOCKED', detail: 'Báo cáo đã khóa.' }, { status: 409, statusText: 'Conflict' });
    await settled();
    expect(page()).toContain('Báo cáo đã khóa.');
    expect(text.value).toBe('Khác');
    expect(page()).toContain('Chưa lưu');
  });

  it('loses nothing that is written while it keeps what was written before', async () => {
    await open(ReportPage, 'police', 'r1');
    await answer('/api/v1/reports/r1', weekly());
    const [first, second] = [field('Khó khăn, vướng mắc'), field('Kiến nghị, đề xuất')];
    type(first, 'Một');
    first.dispatchEvent(new Event('blur'));
    type(second, 'Hai');
    await settled();
    await answer('/api/v1/reports/r1', weekly({ version: 3, difficulties: 'Một' }), 'PATCH');
    expect(second.value).toBe('Hai');
    const { request } = await answer(
      '/api/v1/reports/r1',
      weekly({ version: 4, difficulties: 'Một', proposals: 'Hai' }),
      'PATCH',
    );
    expect([request.headers.get('If-Match'), request.body]).toEqual([
      '"3"',
      { difficulties: 'Một', proposals: 'Hai' },
    ]);
    await settled();
    http.expectNone({ method: 'PATCH' });
    expect(page()).toContain('Đã lưu');
    expect([first.value, second.value]).toEqual(['Một', 'Hai']);
  });

  it("takes its own change for kept when only the answer was lost, and no other's", async () => {
    await open(ReportPage, 'police', 'r1');
    await answer('/api/v1/reports/r1', weekly());
    const text = field('Khó khăn, vướng mắc');
    const refuse = async (): Promise<void> => {
      http
        .expectOne({ method: 'PATCH' })
        .flush({ code: 'PRECONDITION_FAILED', detail: 'Đã bị sửa.' }, { status: 412, statusText: 'Changed' });
      await settled();
    };
    type(text, 'Của tôi');
    text.dispatchEvent(new Event('blur'));
    await refuse();
    await answer('/api/v1/reports/r1', weekly({ version: 3, difficulties: 'Của tôi' }));
    expect(page()).toContain('Đã lưu');
    type(text, 'Của tôi, tiếp');
    text.dispatchEvent(new Event('blur'));
    await refuse();
    await answer('/api/v1/reports/r1', weekly({ version: 9, difficulties: 'Của người khác' }));
    expect(page()).toContain('Chưa lưu');
    expect(text.value).toBe('Của tôi, tiếp');
  });

  it('that is being gathered says so, and cannot be locked while its period runs', async () => {
    await open(ReportPage, 'police', 'r1');
    await answer('/api/v1/reports/r1', weekly({ running: true, figures: null, gathering: true }));
    expect(page()).toContain('Đang tổng hợp số liệu');
    expect(hasButton('Khóa báo cáo')).toBe(false);
  });
});

describe('the time that is left', () => {
  it.each([
    ['2026-11-27T10:30:00+07:00', 'days', 2, 2, false],
    ['2026-11-25T15:00:00+07:00', 'hours', 7, 0, false],
    ['2026-11-25T09:59:00+07:00', 'hours', 1, 59, true],
    ['2026-11-25T08:00:30+07:00', 'minutes', 0, 0, true],
    ['2026-11-25T08:00:00+07:00', 'over', 0, 0, false],
  ])('until %s', (until, key, large, small, near) => {
    expect(timeLeft(until, new Date('2026-11-25T08:00:00+07:00'))).toEqual({ key, large, small, near });
  });
});
