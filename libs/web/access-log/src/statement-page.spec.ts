import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { StatementResponse } from '@luutru/contracts';
import { Session } from '@luutru/web-session';
import uiEn from '@luutru/web-ui/i18n/en.json' with { type: 'json' };
import laterEn from '@luutru/web-ui/i18n/later.en.json' with { type: 'json' };
import laterVi from '@luutru/web-ui/i18n/later.vi.json' with { type: 'json' };
import uiVi from '@luutru/web-ui/i18n/vi.json' with { type: 'json' };
import { button, page, provideWords, settled } from '@luutru/web-ui/testing';

import en from './i18n/en.json' with { type: 'json' };
import vi from './i18n/vi.json' with { type: 'json' };
import { StatementPage } from './statement-page';

const statement: StatementResponse = {
  guest: {
    fullName: 'Nguyễn Văn Mẫu',
    dateOfBirth: '1988-03-15',
    sex: 'male',
    nationality: 'VNM',
    document: { type: 'citizenId', number: '024088000011' },
  },
  sector: 'accommodation',
  facilityName: 'Khách sạn Sông Thương',
  facilityAddress: '1 Đường Hùng Vương',
  kind: 'overnight',
  reason: 'tourism',
  place: '301',
  arrivedAt: '2026-11-24T14:00:00+07:00',
  expectedDepartureAt: '2026-11-25T12:00:00+07:00',
  departedAt: null,
  status: 'present',
  declaredAt: '2026-11-24T14:02:00+07:00',
  receiptNumber: 'LT-2026-000001',
  versions: [{ version: 1, at: '2026-11-24T14:02:00+07:00', kind: 'declared' }],
  views: [
    {
      role: 'declarant',
      organisation: 'Khách sạn Sông Thương',
      sector: null,
      kind: 'stay',
      day: '2026-11-24',
      times: 2,
      lastAt: '2026-11-24T15:00:00+07:00',
    },
    {
      role: 'department',
      organisation: null,
      sector: 'accommodation',
      kind: 'stays',
      day: '2026-11-24',
      times: 1,
      lastAt: '2026-11-24T15:00:00+07:00',
    },
  ],
  generatedAt: '2026-11-24T16:00:00+07:00',
  expiresAt: '2026-11-25T16:00:00+07:00',
};

let http: HttpTestingController;

async function open(): Promise<void> {
  localStorage.clear();
  document.body.innerHTML = '';
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: Session, useValue: {} },
      ...provideWords({
        vi: { accessLog: vi, ui: { ...uiVi, ...laterVi } },
        en: { accessLog: en, ui: { ...uiEn, ...laterEn } },
      }),
    ],
  });
  http = TestBed.inject(HttpTestingController);
  const bindings = [inputBinding('token', () => 'abc')];
  document.body.append(TestBed.createComponent(StatementPage, { bindings }).nativeElement as Node);
  await settled();
}

describe("a guest's own statement", () => {
  it('says what was declared and who looked, and that this view is logged', async () => {
    await open();
    http.expectOne('/api/v1/statements/abc').flush(statement);
    await settled();
    for (const words of [
      'Nguyễn Văn Mẫu',
      '024088000011',
      'Khách sạn Sông Thương, 1 Đường Hùng Vương',
      '24/11/2026 14:02 Khai báo',
      'Lễ tân, Khách sạn Sông Thương',
      'Một lượt lưu trú · 2 lần',
      'Cán bộ sở (ngành lưu trú, không thấy họ tên)',
      'Lượt xem này được ghi lại.',
    ])
      expect(page()).toContain(words);
  });

  it('is read in English too', async () => {
    await open();
    http.expectOne('/api/v1/statements/abc').flush(statement);
    await settled();
    button('English').click();
    await settled();
    expect(page()).toContain('Who looked');
    expect(page()).toContain('This view is logged.');
    expect(button('Tiếng Việt').lang).toBe('vi');
  });

  it('is printed as it stands', async () => {
    await open();
    http.expectOne('/api/v1/statements/abc').flush(statement);
    await settled();
    let printed = 0;
    window.print = () => (printed += 1);
    button('In').click();
    expect(printed).toBe(1);
  });

  it('says that a link which is over is over', async () => {
    await open();
    http
      .expectOne('/api/v1/statements/abc')
      .flush({ code: 'NOT_FOUND', status: 404 }, { status: 404, statusText: 'Not Found' });
    await settled();
    expect(page()).toContain('Liên kết không còn mở được');
    expect(() => button('In')).toThrow('0 of');
  });
});
