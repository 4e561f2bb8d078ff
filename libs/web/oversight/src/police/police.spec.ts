import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  type TestRequest,
  provideHttpClientTesting,
} from '@angular/common/http/testing';
import { Component, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter } from '@angular/router';
import sessionEn from '@luutru/web-session/i18n/en.json' with { type: 'json' };
import sessionVi from '@luutru/web-session/i18n/vi.json' with { type: 'json' };
import uiEn from '@luutru/web-ui/i18n/en.json' with { type: 'json' };
import laterEn from '@luutru/web-ui/i18n/later.en.json' with { type: 'json' };
import laterVi from '@luutru/web-ui/i18n/later.vi.json' with { type: 'json' };
import uiVi from '@luutru/web-ui/i18n/vi.json' with { type: 'json' };
import { button, description, field, page, provideWords, settled, type } from '@luutru/web-ui/testing';

import en from '../i18n/en.json' with { type: 'json' };
import vi from '../i18n/vi.json' with { type: 'json' };
import { FacilitiesPage } from './facilities-page';
import { PersonSearch } from './person-search';
import { ReasonDialog } from './reason-dialog';
import { RegistrationsPage } from './registrations-page';
import { ReturnDialog } from './return-dialog';

const SEARCH = '/api/v1/persons/search';
const REGISTRATIONS = '/api/v1/registrations';
const FACILITIES = '/api/v1/facilities';

@Component({ template: '' })
class Elsewhere {}

let http: HttpTestingController;

async function open(component: Type<unknown>): Promise<void> {
  // Fetched before: a busy machine takes longer over it than a spec waits.
  await import('@angular/material/dialog');
  expect([ReasonDialog, ReturnDialog]).toHaveLength(2);
  Date.now = () => Date.parse('2026-11-24T14:00:00+07:00');
  localStorage.clear();
  document.body.innerHTML = '';
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      provideRouter([{ path: '**', component: Elsewhere }]),
      ...provideWords({
        vi: { oversight: vi, session: sessionVi, ui: { ...uiVi, ...laterVi } },
        en: { oversight: en, session: sessionEn, ui: { ...uiEn, ...laterEn } },
      }),
    ],
  });
  http = TestBed.inject(HttpTestingController);
  document.body.append(TestBed.createComponent(component).nativeElement as Node);
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

const person = {
  personId: 'p1',
  fullName: 'Nguyễn Văn Mẫu',
  dateOfBirth: '1988-03-15',
  sex: 'male',
  nationality: 'VNM',
  document: { type: 'citizenId', number: '024088000011', issuedOn: null, expiresOn: null },
  stays: [
    {
      id: 's2',
      sector: 'accommodation',
      facilityId: 'f1',
      facilityName: 'Khách sạn Sông Thương',
      place: '301',
      arrivedAt: '2026-11-23T14:05:00+07:00',
      departedAt: null,
      status: 'present',
    },
    {
      id: 's1',
      sector: 'health',
      facilityId: 'f2',
      facilityName: 'Bệnh viện Mẫu',
      place: null,
      arrivedAt: '2026-10-01T08:00:00+07:00',
      departedAt: '2026-10-03T09:00:00+07:00',
      status: 'departed',
    },
  ],
};

describe('the search for a person', () => {
  it('asks for the purpose first, and sends nothing without it', async () => {
    await open(PersonSearch);
    await answer(REGISTRATIONS, { items: [{}, {}], nextCursor: null });
    expect(page()).toContain('Có 2 hồ sơ đăng ký cơ sở đang chờ duyệt.');
    expect(page()).toContain('đều được ghi vào nhật ký');
    expect(document.activeElement?.id).toBe('purpose');
    type(field('Số giấy tờ'), '024088000011');
    await click(button('Tra cứu'));
    http.expectNone(SEARCH);
    expect(description(field('Mục đích tra cứu'))).toContain('bắt buộc');
  });

  it('shows one person with the stays of all trades, and gives one back for correction', async () => {
    await open(PersonSearch);
    await answer(REGISTRATIONS, { items: [], nextCursor: null });
    type(field('Mục đích tra cứu'), 'Xác minh đơn trình báo');
    type(field('Số giấy tờ'), '024088000011');
    await click(button('Tra cứu'));
    const { request } = await answer(SEARCH, { items: [person] }, 'POST');
    expect(request.body).toEqual({
      purpose: 'Xác minh đơn trình báo',
      caseNumber: null,
      documentNumber: '024088000011',
      name: null,
      dateOfBirth: null,
    });
    for (const words of [
      '15/03/1988',
      'Khách sạn Sông Thương',
      '23/11/2026 14:05',
      'Bệnh viện Mẫu',
      'Đã trả phòng',
    ])
      expect(page()).toContain(words);

    await click(button('Trả lại để sửa Khách sạn Sông Thương, 23/11/2026 14:05'));
    await answer('/api/v1/stays/s2', { id: 's2', version: 7 });
    const send = () => document.querySelector<HTMLElement>('lt-return-dialog [type=submit]');
    type(field('Lý do'), 'Tên chưa khớp giấy tờ');
    expect(field('Hạn sửa').value).toBe('25/11/2026 14:00');
    await click(send());
    expect(page()).toContain('Hãy chọn ít nhất một mục cần sửa.');
    await click(document.querySelector<HTMLElement>('lt-return-dialog [type=checkbox]'));
    await click(send());
    const returned = await answer('/api/v1/stays/s2/return', { id: 's2', version: 8 }, 'POST');
    await settled();
    expect(returned.request.headers.get('If-Match')).toBe('"7"');
    expect(returned.request.body).toEqual({
      fields: ['guest.fullName'],
      reason: 'Tên chưa khớp giấy tờ',
      dueAt: '2026-11-25T14:00:00+07:00',
    });
    expect(page()).toContain('Đã trả lại');
  });
});

const registration = {
  id: 'r1',
  status: 'pending',
  warnings: ['LICENCE_EXPIRED'],
  sector: 'accommodation',
  organisation: { name: 'Công ty Mẫu', taxCode: '2400123456', address: '1', phone: '0204', email: null },
  facility: {
    name: 'Nhà nghỉ Mẫu',
    kind: 'guestHouse',
    address: '2 Hùng Vương',
    unitCode: '07201',
    licences: [{ kind: 'businessLicence', number: '12/GP', issuedOn: null, expiresOn: '2026-01-01' }],
  },
  username: 'chu.mau',
  ownerName: 'Trần Mẫu',
  ownerPhone: '0912345678',
  unitName: 'Phường Thọ Xương',
  createdAt: '2026-11-24T09:00:00+07:00',
  decidedAt: null,
  decidedBy: null,
  rejectReason: null,
};

describe('the approvals', () => {
  it('show what is doubtful, and approve', async () => {
    await open(RegistrationsPage);
    await answer(REGISTRATIONS, { items: [registration], nextCursor: null });
    for (const words of ['Có giấy phép đã hết hạn', 'đã hết hạn 01/01/2026', 'MST 2400123456', 'chu.mau'])
      expect(page()).toContain(words);
    await click(button('Duyệt Nhà nghỉ Mẫu'));
    await answer(`${REGISTRATIONS}/r1/approve`, registration, 'POST');
    await answer(REGISTRATIONS, { items: [], nextCursor: null });
    expect(page()).toContain('Không có hồ sơ nào');
  });

  it('reject with a reason only', async () => {
    await open(RegistrationsPage);
    await answer(REGISTRATIONS, { items: [registration], nextCursor: null });
    await click(button('Từ chối Nhà nghỉ Mẫu'));
    const send = () => document.querySelector<HTMLElement>('lt-reason-dialog [type=submit]');
    await click(send());
    expect(description(field('Lý do'))).toContain('bắt buộc');
    type(field('Lý do'), 'Giấy phép hết hạn');
    await click(send());
    const { request } = await answer(`${REGISTRATIONS}/r1/reject`, registration, 'POST');
    expect(request.body).toEqual({ reason: 'Giấy phép hết hạn' });
  });
});

describe('the facilities of a unit', () => {
  const facility = (change: object = {}) => ({
    id: 'f1',
    version: 4,
    name: 'Nhà nghỉ Mẫu',
    address: '2 Hùng Vương',
    unitName: 'Phường Thọ Xương',
    status: 'active',
    statusReason: null,
    warnings: [],
    ...change,
  });

  it('are suspended with a reason, and resumed', async () => {
    await open(FacilitiesPage);
    await answer(FACILITIES, { items: [facility()], nextCursor: null });
    await click(button('Tạm dừng Nhà nghỉ Mẫu'));
    type(field('Lý do'), 'Khai báo trễ nhiều lần');
    await click(document.querySelector<HTMLElement>('lt-reason-dialog [type=submit]'));
    const { request } = await answer(`${FACILITIES}/f1/suspend`, facility(), 'POST');
    expect([request.headers.get('If-Match'), request.body]).toEqual([
      '"4"',
      { reason: 'Khai báo trễ nhiều lần' },
    ]);
    await settled();
    const off = facility({ status: 'suspended', statusReason: 'Khai báo trễ nhiều lần', version: 5 });
    await answer(FACILITIES, { items: [off], nextCursor: null });
    expect(page()).toContain('Lý do: Khai báo trễ nhiều lần');
    await click(button('Mở lại Nhà nghỉ Mẫu'));
    const resumed = await answer(`${FACILITIES}/f1/resume`, facility(), 'POST');
    expect(resumed.request.headers.get('If-Match')).toBe('"5"');
  });
});
