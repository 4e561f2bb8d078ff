import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  type TestRequest,
  provideHttpClientTesting,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session, sendSession } from '@luutru/web-session';
import sessionEn from '@luutru/web-session/i18n/en.json' with { type: 'json' };
import sessionVi from '@luutru/web-session/i18n/vi.json' with { type: 'json' };
import uiEn from '@luutru/web-ui/i18n/en.json' with { type: 'json' };
import uiVi from '@luutru/web-ui/i18n/vi.json' with { type: 'json' };
import { provideWords, settled } from '@luutru/web-ui/testing';

import en from '../src/i18n/en.json' with { type: 'json' };
import vi from '../src/i18n/vi.json' with { type: 'json' };
import type { FigureRow, Indicators } from '../src/model/indicators';
import { departmentRoutes, leaderRoutes, mapRoutes } from '../src/statistics.routes';

const STATISTICS = '/api/v1/statistics';

/** Sums that a spec says nothing about. */
export const TOTALS: Indicators = {
  arrivals: 12_345,
  nights: 20_000,
  averageStay: 1.62,
  inHouse: 801,
  international: 345,
  domestic: 12_000,
  occupancy: 0.673,
  suppressed: [],
};

const unit = (code: string, vi: string, validFrom = '2021-07-10', parentCode = '24') => ({
  code,
  vi,
  en: vi,
  validFrom,
  validTo: null,
  parentCode,
});

/** Somebody who looks at figures, in front of the page. */
export class Official {
  private constructor(readonly http: HttpTestingController) {}

  static async open(path: string, role: 'leader' | 'department' | 'administrator', sector?: string) {
    localStorage.clear();
    document.body.innerHTML = '';
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([sendSession])),
        provideHttpClientTesting(),
        provideRouter(
          [
            { path: 'department', children: departmentRoutes },
            { path: 'maps', children: mapRoutes },
            { path: '', children: leaderRoutes },
          ],
          withComponentInputBinding(),
        ),
        ...provideWords({
          vi: { statistics: vi, session: sessionVi, ui: uiVi },
          en: { statistics: en, session: sessionEn, ui: uiEn },
        }),
      ],
    });
    globalThis.fetch = () => Promise.reject(new TypeError('no stream'));
    const http = TestBed.inject(HttpTestingController);
    const done = TestBed.inject(Session).signIn({ username: 'x', password: 'x' });
    const user = { id: 'u1', username: 'x', displayName: 'X', role, sector, scope: { sector } };
    http.expectOne('/api/v1/auth/login').flush({ accessToken: 't', expiresIn: 600, user });
    await done;
    const harness = await RouterTestingHarness.create();
    document.body.append(harness.fixture.nativeElement as Node);
    await harness.navigateByUrl(path);
    await settled();
    return new Official(http);
  }

  get address(): string {
    return TestBed.inject(Router).url;
  }

  /** The questions for figures that wait for an answer, by what they group. */
  asked(by: string): TestRequest[] {
    return this.http.match(({ url, params }) => url === STATISTICS && params.get('by') === by);
  }

  /** Answers every waiting question of one grouping with the same rows and sums. */
  async answer(
    by: string,
    rows: readonly FigureRow[],
    totals: Indicators | ((from: string) => Indicators) = TOTALS,
  ): Promise<URLSearchParams[]> {
    const asked = this.asked(by);
    for (const one of asked) {
      const { params } = one.request;
      const sums = typeof totals === 'function' ? totals(params.get('from') ?? '') : totals;
      const [from, to] = [params.get('from'), params.get('to')];
      one.flush({ from, to, by, asOf: '2026-11-24T14:05:00+07:00', rows, totals: sums });
    }
    await settled();
    return asked.map(({ request }) => new URLSearchParams(request.params.toString()));
  }

  /** The lists that every page asks for. */
  async answerLists(maps: readonly object[] = []): Promise<void> {
    const list = (name: string, items: object[]): void =>
      this.http
        .match(`/api/v1/code-lists/${name}`)
        .forEach((one) => one.flush({ name, items, nextCursor: null }));
    list('adminUnits', [
      unit('24', 'Tỉnh Bắc Giang', '2021-07-10', '00'),
      unit('213', 'Thành phố Bắc Giang'),
      unit('215', 'Huyện Yên Thế'),
      unit('07201', 'Phường Thọ Xương', '2021-07-10', '213'),
    ]);
    list('facilityKinds', [{ code: 'hotel', vi: 'Khách sạn', en: 'Hotel', validFrom: '', validTo: null }]);
    this.http.match('/api/v1/maps').forEach((one) => one.flush({ items: maps }));
    await settled();
  }
}
