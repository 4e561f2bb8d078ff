import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  type TestRequest,
  provideHttpClientTesting,
} from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session, sendSession } from '@luutru/web-session';
import sessionEn from '@luutru/web-session/i18n/en.json' with { type: 'json' };
import sessionVi from '@luutru/web-session/i18n/vi.json' with { type: 'json' };
import uiEn from '@luutru/web-ui/i18n/en.json' with { type: 'json' };
import laterEn from '@luutru/web-ui/i18n/later.en.json' with { type: 'json' };
import laterVi from '@luutru/web-ui/i18n/later.vi.json' with { type: 'json' };
import uiVi from '@luutru/web-ui/i18n/vi.json' with { type: 'json' };
import { provideWords, settled } from '@luutru/web-ui/testing';

import en from '../src/i18n/en.json' with { type: 'json' };
import vi from '../src/i18n/vi.json' with { type: 'json' };
import { manageRoutes, registrationRoutes } from '../src/onboarding.routes';

@Component({ template: '' })
class Elsewhere {}

const user = { id: 'u1', username: 'chu', displayName: 'Chủ', role: 'owner', tenantId: 't1' };

/** What pages fetch when they need it, fetched before: a busy machine takes longer over it than a spec waits. */
const laterParts = () =>
  Promise.all([
    import('@angular/material/dialog'),
    import('../src/registering/register'),
    import('../src/staff/staff-page'),
    import('../src/staff/add-staff-dialog'),
    import('../src/keys/keys-page'),
    import('../src/keys/add-key-dialog'),
    import('../src/keys/revoke-dialog'),
    import('../src/facility/facility-page'),
  ]);

/** Somebody in front of these pages at two in the afternoon of 24 November 2026: an owner, or nobody yet. */
export class Office {
  private constructor(readonly http: HttpTestingController) {}

  static async open(path: string): Promise<Office> {
    await laterParts();
    Date.now = () => Date.parse('2026-11-24T14:00:00+07:00');
    localStorage.clear();
    document.body.innerHTML = '';
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([sendSession])),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        provideRouter(
          [
            { path: 'register', children: registrationRoutes },
            { path: 'manage', children: manageRoutes },
            { path: '**', component: Elsewhere },
          ],
          withComponentInputBinding(),
        ),
        ...provideWords({
          vi: { onboarding: vi, session: sessionVi, ui: { ...uiVi, ...laterVi } },
          en: { onboarding: en, session: sessionEn, ui: { ...uiEn, ...laterEn } },
        }),
      ],
    });
    globalThis.fetch = () => Promise.reject(new TypeError('no stream'));
    const http = TestBed.inject(HttpTestingController);
    if (path.startsWith('/manage')) {
      const done = TestBed.inject(Session).signIn({ username: 'chu', password: 'x' });
      http.expectOne('/api/v1/auth/login').flush({ accessToken: 't', expiresIn: 600, user });
      await done;
    }
    const harness = await RouterTestingHarness.create();
    document.body.append(harness.fixture.nativeElement as Node);
    await harness.navigateByUrl(path);
    await settled();
    return new Office(http);
  }

  waiting(path: string, method = 'GET'): TestRequest {
    return this.http.expectOne(({ url, method: used }) => url === path && used === method);
  }

  async answer(path: string, body: object | null, method = 'GET'): Promise<TestRequest> {
    const request = this.waiting(path, method);
    request.flush(body);
    await settled();
    return request;
  }

  async refuse(path: string, status: number, body: object, method = 'POST'): Promise<void> {
    this.waiting(path, method).flush(body, { status, statusText: '' });
    await settled();
  }
}
