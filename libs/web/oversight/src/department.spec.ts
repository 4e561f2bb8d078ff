import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import sessionEn from '@luutru/web-session/i18n/en.json' with { type: 'json' };
import sessionVi from '@luutru/web-session/i18n/vi.json' with { type: 'json' };
import uiEn from '@luutru/web-ui/i18n/en.json' with { type: 'json' };
import uiVi from '@luutru/web-ui/i18n/vi.json' with { type: 'json' };
import { button, page, provideWords, settled } from '@luutru/web-ui/testing';

import { Department } from './department';
import en from './i18n/en.json' with { type: 'json' };
import vi from './i18n/vi.json' with { type: 'json' };

const district = (name: string, inHouse: number) => ({
  code: name,
  name,
  arrivals: 1,
  inHouse,
  domestic: inHouse - 1,
  international: 1,
});
const today = {
  date: '2026-11-24',
  generatedAt: '2026-11-24T14:05:00+07:00',
  arrivals: 12,
  inHouse: 40,
  domestic: 33,
  international: 7,
  byDistrict: [district('Yên Thế', 3), district('Thành phố Bắc Giang', 37)],
};
const row = (id: string, maskedName: string) => ({
  id,
  facilityName: 'Khách sạn Sông Thương',
  unitCode: '07210',
  unitName: 'Phường Thọ Xương',
  districtName: 'Thành phố Bắc Giang',
  guest: {
    maskedName,
    birthYear: 1988,
    sex: 'male',
    nationality: 'VNM',
    documentType: 'citizenId',
    documentTail: '011',
  },
  kind: 'overnight',
  reason: 'tourism',
  arrivedAt: '2026-11-24T14:05:00+07:00',
  departedAt: null,
  status: 'present',
});

describe("the department's page", () => {
  let http: HttpTestingController;

  beforeEach(async () => {
    document.body.innerHTML = '';
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        ...provideWords({
          vi: { oversight: vi, session: sessionVi, ui: uiVi },
          en: { oversight: en, session: sessionEn, ui: uiEn },
        }),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    const fixture = TestBed.createComponent(Department);
    document.body.append(fixture.nativeElement as Node);
    await settled();
  });

  async function rows(items: object[], nextCursor: string | null = null): Promise<void> {
    http.expectOne(({ url }) => url === '/api/v1/department/stays').flush({ items, nextCursor });
    await settled();
  }

  it('shows the figures of the day and the districts, the fullest first', async () => {
    http.expectOne('/api/v1/department/today').flush(today);
    await settled();
    expect(page()).toContain('Số liệu ngày 24/11/2026');
    expect(page()).toContain('Số liệu lúc 14:05');
    const names = [...document.querySelectorAll('lt-district-bars tbody th')].map((one) => one.textContent);
    expect(names).toEqual(['Thành phố Bắc Giang', 'Yên Thế']);
  });

  it('shows masked rows, and the next ones on demand', async () => {
    await rows([row('1', 'N. V. M.')], 'c1');
    expect(page()).toContain('N. V. M.');
    expect(page()).toContain('1988, Nam');
    button('Xem thêm').click();
    await settled();
    const next = http.expectOne(({ url }) => url === '/api/v1/department/stays');
    expect(next.request.params.get('cursor')).toBe('c1');
    next.flush({ items: [row('2', 'T. T. N.')], nextCursor: null });
    await settled();
    expect(page()).toContain('N. V. M.');
    expect(page()).toContain('T. T. N.');
  });

  it('keeps what it has when the next rows fail, and offers to try again', async () => {
    await rows([row('1', 'N. V. M.')], 'c1');
    button('Xem thêm').click();
    await settled();
    http
      .expectOne(({ url }) => url === '/api/v1/department/stays')
      .flush({ code: 'UNAVAILABLE' }, { status: 503, statusText: '' });
    await settled();
    expect(page()).toContain('N. V. M.');
    expect(button('Thử lại')).toBeInstanceOf(HTMLButtonElement);
  });

  it('says so when there is nothing yet', async () => {
    await rows([]);
    expect(page()).toContain('Chưa có lượt lưu trú nào');
  });
});
