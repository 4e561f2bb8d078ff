import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  type TestRequest,
  provideHttpClientTesting,
} from '@angular/common/http/testing';
import { Component, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import sessionEn from '@luutru/web-session/i18n/en.json' with { type: 'json' };
import sessionVi from '@luutru/web-session/i18n/vi.json' with { type: 'json' };
import uiEn from '@luutru/web-ui/i18n/en.json' with { type: 'json' };
import laterEn from '@luutru/web-ui/i18n/later.en.json' with { type: 'json' };
import laterVi from '@luutru/web-ui/i18n/later.vi.json' with { type: 'json' };
import uiVi from '@luutru/web-ui/i18n/vi.json' with { type: 'json' };
import { button, description, field, page, press, provideWords, settled, type } from '@luutru/web-ui/testing';

import { AlertsPage } from './alerts/alerts-page';
import { ResolveDialog } from './alerts/resolve-dialog';
import en from './i18n/en.json' with { type: 'json' };
import vi from './i18n/vi.json' with { type: 'json' };
import { RulesPage } from './rules/rules-page';
import { ProposeDialog } from './watch/propose-dialog';
import { RevokeDialog } from './watch/revoke-dialog';
import { WatchPage } from './watch/watch-page';

@Component({ template: '' })
class Elsewhere {}

let http: HttpTestingController;

async function open(component: Type<unknown>, address = '/'): Promise<void> {
  // Fetched before: a busy machine takes longer over it than a spec waits.
  await import('@angular/material/dialog');
  expect([ResolveDialog, ProposeDialog, RevokeDialog]).toHaveLength(3);
  localStorage.clear();
  document.body.innerHTML = '';
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      provideRouter(
        [
          { path: '', component },
          { path: '**', component: Elsewhere },
        ],
        withComponentInputBinding(),
      ),
      ...provideWords({
        vi: { signals: vi, session: sessionVi, ui: { ...uiVi, ...laterVi } },
        en: { signals: en, session: sessionEn, ui: { ...uiEn, ...laterEn } },
      }),
    ],
  });
  http = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create();
  document.body.append(harness.fixture.nativeElement as Node);
  void harness.navigateByUrl(address);
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

const hit = {
  id: 'a1',
  version: 1,
  code: 'WATCHLIST_HIT',
  severity: 'critical',
  state: 'new',
  unitCode: '07201',
  unitName: 'Phường Thọ Xương',
  facilityId: 'f1',
  facilityName: 'Khách sạn Sông Thương',
  stayIds: ['s1', 's2'],
  personId: 'p1',
  detail: { match: 'number', entryId: 'e1' },
  raisedAt: '2026-11-24T14:05:00+07:00',
  changedAt: '2026-11-24T14:05:00+07:00',
  assigneeId: null,
  assigneeName: null,
};
const late = { ...hit, id: 'a2', code: 'LATE_DECLARATION', severity: 'medium', detail: { minutes: '75' } };
const opened = {
  ...hit,
  stays: [
    {
      id: 's1',
      sector: 'accommodation',
      facilityId: 'f1',
      facilityName: 'Khách sạn Sông Thương',
      guest: {
        fullName: 'Trần Văn Tìm',
        dateOfBirth: '1988-03-15',
        sex: 'male',
        nationality: 'VNM',
        document: { type: 'citizenId', number: '024088000099', issuedOn: null, expiresOn: null },
        permanentAddress: null,
        phone: null,
      },
      place: '301',
      arrivedAt: '2026-11-24T14:00:00+07:00',
      expectedDepartureAt: null,
      departedAt: null,
      status: 'present',
    },
  ],
  history: [],
};

describe('the list of alerts', () => {
  it('is worked from the keyboard: move, open, take, decide', async () => {
    await open(AlertsPage);
    const listed = await answer('/api/v1/alerts', { items: [hit, late], nextCursor: null });
    expect(listed.request.params.get('state')).toBe('open');
    expect(page()).toContain('Khẩn cấp');
    expect(page()).toContain('Lượt xem này được ghi lại.');
    press('j');
    press('j');
    expect(document.activeElement?.textContent).toContain('Khai báo trễ');
    press('k');
    await click(document.activeElement as HTMLElement);
    await answer('/api/v1/alerts/a1', opened);
    expect(page()).toContain('Trần Văn Tìm');
    expect(page()).toContain('024088000099');
    expect(page()).toContain('1 lượt ngoài địa bàn');
    expect(page()).not.toContain('e1');

    press('a');
    const taken = await answer(
      '/api/v1/alerts/a1/assign',
      { ...opened, version: 2, state: 'assigned' },
      'POST',
    );
    expect(taken.request.headers.get('If-Match')).toBe('"1"');
    expect(page()).toContain('Đang xử lý');

    press('e');
    await settled();
    await settled();
    await click(button('Lưu kết luận'));
    http.expectNone('/api/v1/alerts/a1/resolve');
    expect(description(field('Ghi chú'))).toContain('bắt buộc');
    type(field('Ghi chú'), 'Đã gặp, đúng người');
    await click(button('Lưu kết luận'));
    const decided = await answer(
      '/api/v1/alerts/a1/resolve',
      { ...opened, version: 3, state: 'confirmed' },
      'POST',
    );
    expect(decided.request.body).toEqual({ outcome: 'confirmed', note: 'Đã gặp, đúng người' });
    await settled();
    await click(button('Đóng cảnh báo'));
    await answer('/api/v1/alerts/a1/close', { ...opened, version: 4, state: 'closed' }, 'POST');
    expect(page()).toContain('Đã đóng');
  });

  it('keeps its filters in the address', async () => {
    await open(AlertsPage, '/?severity=high');
    const first = await answer('/api/v1/alerts', { items: [], nextCursor: null });
    expect(first.request.params.get('severity')).toBe('high');
    expect(page()).toContain('Không có cảnh báo');
    const state = field('Trạng thái');
    state.value = '';
    state.dispatchEvent(new Event('change'));
    await settled();
    const all = await answer('/api/v1/alerts', { items: [hit], nextCursor: null });
    expect(all.request.params.has('state')).toBe(false);
    expect(TestBed.inject(Router).url).toBe('/?severity=high&state=all');
  });
});

const entry = {
  id: 'w1',
  version: 1,
  state: 'proposed',
  unitCode: '24',
  documentNumber: '024088000099',
  fullName: 'Trần Văn Tìm',
  dateOfBirth: null,
  reason: 'Đang bị truy nã',
  legalBasis: 'Quyết định 12/QĐ',
  severity: 'critical',
  expiresOn: '2027-01-31',
  proposedByName: 'Ngô Đức Thắng',
  proposedAt: '2026-11-24T14:05:00+07:00',
  own: true,
  approvedByName: null,
  approvedAt: null,
  revokedByName: null,
  revokedAt: null,
  revokeReason: null,
};

describe('the watch-list', () => {
  it('is approved by another officer than the one who proposed', async () => {
    await open(WatchPage);
    const other = { ...entry, id: 'w2', fullName: 'Lê Thị Hai', own: false };
    await answer('/api/v1/watchlist', { items: [entry, other], nextCursor: null });
    expect(page()).toContain('Cần cán bộ khác duyệt');
    expect(page()).toContain('đến hết 31/01/2027');
    await click(button('Duyệt Lê Thị Hai'));
    const approved = await answer('/api/v1/watchlist/w2/approve', other, 'POST');
    expect(approved.request.headers.get('If-Match')).toBe('"1"');
    await answer('/api/v1/watchlist', { items: [entry], nextCursor: null });
    await click(button('Thu hồi Trần Văn Tìm'));
    type(field('Lý do'), 'Đã bắt được');
    await click(button('Thu hồi mục này'));
    const revoked = await answer('/api/v1/watchlist/w1/revoke', entry, 'POST');
    expect(revoked.request.body).toEqual({ reason: 'Đã bắt được' });
  });

  it('takes a proposal with a number or a birth date', async () => {
    await open(WatchPage);
    await answer('/api/v1/watchlist', { items: [], nextCursor: null });
    await click(button('Đề xuất'));
    type(field('Họ tên'), 'Trần Văn Tìm');
    type(field('Lý do'), 'Đang bị truy nã');
    type(field('Căn cứ pháp lý'), 'Quyết định 12/QĐ');
    type(field('Ngày hết hạn'), '31/01/2027');
    await click(button('Gửi đề xuất'));
    http.expectNone(({ method }) => method === 'POST');
    type(field('Số giấy tờ'), '024088000099');
    await click(button('Gửi đề xuất'));
    const sent = await answer('/api/v1/watchlist', entry, 'POST');
    expect(sent.request.body).toMatchObject({
      documentNumber: '024088000099',
      dateOfBirth: null,
      expiresOn: '2027-01-31',
      severity: 'high',
    });
  });
});

const rule = {
  code: 'OVERLAP_STAY',
  version: 1,
  enabled: true,
  thresholds: [{ name: 'minutes', value: 30, initial: 30, min: 0, max: 1440 }],
  severity: 'high',
  validFrom: '2023-10-11',
  validTo: null,
  changedAt: null,
  changedByName: null,
};

describe('the rules', () => {
  it('are set by the province: switched, and by other numbers', async () => {
    await open(RulesPage);
    await answer('/api/v1/signal-rules', { items: [rule], maySet: true });
    await click(document.querySelector('[role=switch]'));
    const off = await answer(
      '/api/v1/signal-rules/OVERLAP_STAY',
      { ...rule, version: 2, enabled: false },
      'PATCH',
    );
    expect(off.request.body).toEqual({ enabled: false });
    expect(document.querySelector('[role=switch]')?.getAttribute('aria-checked')).toBe('false');
    await click(button('Sửa Ở hai nơi cùng lúc'));
    type(field('Số phút'), '45');
    await settled();
    await click(button('Lưu quy tắc'));
    const set = await answer('/api/v1/signal-rules/OVERLAP_STAY', { ...rule, version: 3 }, 'PATCH');
    expect(set.request.body).toEqual({ threshold: { minutes: 45 } });
    expect(set.request.headers.get('If-Match')).toBe('"2"');
  });

  it('are read by a commune', async () => {
    await open(RulesPage);
    await answer('/api/v1/signal-rules', { items: [rule], maySet: false });
    expect(page()).toContain('Chỉ công an tỉnh được sửa quy tắc');
    expect(document.querySelector<HTMLButtonElement>('[role=switch]')?.disabled).toBe(true);
  });
});
