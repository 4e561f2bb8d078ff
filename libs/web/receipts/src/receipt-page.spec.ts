import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Session } from '@luutru/web-session';
import uiEn from '@luutru/web-ui/i18n/en.json' with { type: 'json' };
import laterEn from '@luutru/web-ui/i18n/later.en.json' with { type: 'json' };
import laterVi from '@luutru/web-ui/i18n/later.vi.json' with { type: 'json' };
import uiVi from '@luutru/web-ui/i18n/vi.json' with { type: 'json' };
import { button, page, provideWords, settled } from '@luutru/web-ui/testing';

import en from './i18n/en.json' with { type: 'json' };
import vi from './i18n/vi.json' with { type: 'json' };
import { ReceiptPage } from './receipt-page';

const asked = '/api/v1/receipts/LT01/verify';
const genuine = {
  genuine: true,
  facilityName: 'Khách sạn Sông Thương',
  declaredAt: '2026-11-24T14:02:00+07:00',
  late: false,
};

describe('the page on which anybody checks a receipt', () => {
  let http: HttpTestingController;

  beforeEach(async () => {
    localStorage.clear();
    document.body.innerHTML = '';
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Session, useValue: {} },
        ...provideWords({
          vi: { receipts: vi, ui: { ...uiVi, ...laterVi } },
          en: { receipts: en, ui: { ...uiEn, ...laterEn } },
        }),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    const bindings = [inputBinding('number', () => 'LT01')];
    document.body.append(TestBed.createComponent(ReceiptPage, { bindings }).nativeElement as Node);
    await settled();
  });

  it('says that it is genuine, who declared, when, and how it stands', async () => {
    http.expectOne(asked).flush(genuine);
    await settled();
    for (const words of ['Biên nhận có thật', 'Khách sạn Sông Thương', '24/11/2026 14:02', 'Đúng hạn'])
      expect(page()).toContain(words);
    button('English').click();
    await settled();
    expect(page()).toContain('The receipt is genuine');
  });

  it('says so of a late one', async () => {
    http.expectOne(asked).flush({ ...genuine, late: true });
    await settled();
    expect(page()).toContain('Khai báo muộn');
  });

  it('says that there never was one, and how to look again', async () => {
    http.expectOne(asked).flush({ status: 404, code: 'NOT_FOUND' }, { status: 404, statusText: '' });
    await settled();
    expect(page()).toContain('Chưa từng có biên nhận số này');
    expect(page()).not.toContain('Biên nhận có thật');
  });
});
