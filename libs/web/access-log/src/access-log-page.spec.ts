import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AccessLogEntry } from '@luutru/contracts';
import uiEn from '@luutru/web-ui/i18n/en.json' with { type: 'json' };
import laterEn from '@luutru/web-ui/i18n/later.en.json' with { type: 'json' };
import laterVi from '@luutru/web-ui/i18n/later.vi.json' with { type: 'json' };
import uiVi from '@luutru/web-ui/i18n/vi.json' with { type: 'json' };
import { button, page, provideWords, settled } from '@luutru/web-ui/testing';

import { AccessLogPage } from './access-log-page';
import en from './i18n/en.json' with { type: 'json' };
import vi from './i18n/vi.json' with { type: 'json' };

const LOG = '/api/v1/access-log';
const officer = '019a0000-0000-7000-8000-000000000001';
const stay = '019a0000-0000-7000-8000-000000000009';

const view = (changes: Partial<AccessLogEntry> = {}): AccessLogEntry => ({
  id: '019a0000-0000-7000-8000-000000000101',
  at: '2026-11-24T23:10:00+07:00',
  actorId: officer,
  actorName: 'Thiếu tá Trần Văn Kiểm',
  role: 'police',
  tenantId: null,
  unitCode: '24',
  kind: 'person',
  route: 'POST /api/v1/persons/search',
  purpose: 'Xác minh tin báo',
  caseNumber: 'VA-17',
  stayIds: [stay],
  personIds: [],
  shown: 1,
  flags: ['MANY_SEARCHES'],
  ...changes,
});

const actor = {
  actorId: officer,
  actorName: 'Thiếu tá Trần Văn Kiểm',
  role: 'police',
  views: 40,
  searches: 31,
  exports: 0,
  flagged: 1,
  flags: ['MANY_SEARCHES'],
  lastAt: '2026-11-24T23:10:00+07:00',
};

let http: HttpTestingController;

async function open(address = '/access-log'): Promise<void> {
  localStorage.clear();
  document.body.innerHTML = '';
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: 'access-log', component: AccessLogPage }], withComponentInputBinding()),
      ...provideWords({
        vi: { accessLog: vi, ui: { ...uiVi, ...laterVi } },
        en: { accessLog: en, ui: { ...uiEn, ...laterEn } },
      }),
    ],
  });
  http = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create(address);
  document.body.append(harness.fixture.nativeElement as Node);
  await settled();
}

/** Answers the one request to this address; the caller looks at what was asked. */
async function answer(path: string, body: object): Promise<Record<string, string>> {
  const request = http.expectOne(({ url }) => url === path);
  request.flush(body);
  await settled();
  await settled();
  const { params } = request.request;
  return Object.fromEntries(params.keys().map((key) => [key, params.get(key) ?? '']));
}

const address = (): string => TestBed.inject(Router).url;

describe('the log of views', () => {
  it('shows who looked, why, and what is odd about it', async () => {
    await open();
    await answer(`${LOG}/summary`, { actors: [actor] });
    expect(await answer(LOG, { items: [view()], nextCursor: null })).toEqual({ limit: '50' });
    const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
    );
    expect(rows[0]?.slice(0, 6)).toEqual([
      'Thiếu tá Trần Văn KiểmCông an',
      '40',
      '31',
      '0',
      '1',
      'Tra cứu dồn dập',
    ]);
    expect(rows[1]).toEqual([
      '24/11/2026 23:10',
      'Thiếu tá Trần Văn Kiểm Công an',
      'Tra cứu người Ai khác đã xem',
      '1',
      'Xác minh tin báo Vụ việc VA-17',
      'Tra cứu dồn dập',
    ]);
  });

  it('is narrowed by what the address says', async () => {
    await open(`/access-log?from=2026-11-01&kind=export&flag=any&subject=${stay}`);
    expect(await answer(`${LOG}/summary`, { actors: [] })).toEqual({ from: '2026-11-01' });
    const asked = await answer(LOG, { items: [], nextCursor: null });
    expect(asked).toEqual({ from: '2026-11-01', kind: 'export', flag: 'any', subject: stay, limit: '50' });
    expect(page()).toContain('Không có lượt xem phù hợp');
    button('Chỉ một lượt lưu trú').click();
    await settled();
    expect(address()).toBe('/access-log?from=2026-11-01&kind=export&flag=any');
  });

  it('shows one person’s views alone when asked, and everybody’s again', async () => {
    await open();
    await answer(`${LOG}/summary`, { actors: [actor] });
    await answer(LOG, { items: [view()], nextCursor: null });
    button('Chỉ người này: Thiếu tá Trần Văn Kiểm').click();
    await settled();
    expect(address()).toBe(`/access-log?actorId=${officer}`);
    expect(await answer(LOG, { items: [view()], nextCursor: null })).toEqual({
      actorId: officer,
      limit: '50',
    });
    button('Chỉ: Thiếu tá Trần Văn Kiểm').click();
    await settled();
    expect(address()).toBe('/access-log');
  });

  it('goes on by cursor', async () => {
    await open();
    await answer(`${LOG}/summary`, { actors: [actor] });
    await answer(LOG, { items: [view()], nextCursor: 'abc' });
    button('Xem thêm').click();
    await settled();
    const older = view({ id: 'older', kind: 'stay', purpose: null, caseNumber: null, flags: [] });
    expect(await answer(LOG, { items: [older], nextCursor: null })).toEqual({ cursor: 'abc', limit: '50' });
    expect(page()).toContain('Một lượt lưu trú');
    expect(page()).not.toContain('Xem thêm');
  });

  it('calls a guest who read the own statement a guest', async () => {
    await open();
    await answer(`${LOG}/summary`, { actors: [{ ...actor, actorId: null, actorName: '', role: 'guest' }] });
    await answer(LOG, { items: [], nextCursor: null });
    expect(page()).toContain('Khách (qua liên kết)');
    expect(() => button('Chỉ người này:')).toThrow('0 of');
  });
});
