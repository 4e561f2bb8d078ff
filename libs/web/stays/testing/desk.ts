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
import { Session, learnFromAnswers, sendSession } from '@luutru/web-session';
import uiEn from '@luutru/web-ui/i18n/en.json' with { type: 'json' };
import uiVi from '@luutru/web-ui/i18n/vi.json' with { type: 'json' };
import { provideWords, settled } from '@luutru/web-ui/testing';

import en from '../src/i18n/en.json' with { type: 'json' };
import laterEn from '../src/i18n/later.en.json' with { type: 'json' };
import laterVi from '../src/i18n/later.vi.json' with { type: 'json' };
import vi from '../src/i18n/vi.json' with { type: 'json' };
import { staysRoutes } from '../src/stays.routes';

type Words = Readonly<Record<string, unknown>>;
const isPart = (words: unknown): words is Words => typeof words === 'object' && words !== null;

/** The words of the first pages and those that come later, part by part. */
function merged(first: Words, later: Words): Record<string, unknown> {
  const parts = Object.entries(later).map(([name, words]): [string, unknown] => {
    const before = first[name];
    return [name, isPart(before) && isPart(words) ? merged(before, words) : words];
  });
  return { ...first, ...Object.fromEntries(parts) };
}

@Component({ template: '' })
class Elsewhere {}

export const FACILITY = {
  id: '01932c07-8b1e-7c3a-9f00-2a6d5e4b7c10',
  name: 'Khách sạn Sông Thương',
  sector: 'accommodation',
  status: 'active',
  remoteArea: false,
};
const user = {
  id: 'u1',
  username: 'letan',
  displayName: 'Lễ tân',
  role: 'declarant',
  tenantId: 't1',
  sector: 'accommodation',
};

/**
 * What the pages fetch when they need it, fetched before: a busy machine would take longer over it than a spec
 * waits.
 */
const laterParts = () =>
  Promise.all([
    import('@angular/material/dialog'),
    import('../src/declaring/catalogue'),
    import('../src/declaring/later-parts'),
    import('../src/amending/amend'),
    import('../src/declaring/declare-start'),
    import('../src/staying/undo-button'),
    import('../src/today/attention'),
    import('../src/wards/ward-board'),
    import('../src/wards/bed-dialog'),
    import('../src/staying/extend-dialog'),
    import('../src/staying/move-dialog'),
    import('../src/staying/cancel-dialog'),
    import('../src/staying/check-out-dialog'),
  ]);

/** A receptionist signed in at half past two in the afternoon of 24 November 2026, in front of one page. */
export class Desk {
  private constructor(
    readonly http: HttpTestingController,
    private readonly harness: RouterTestingHarness,
  ) {}

  static async open(
    path: string,
    now = '2026-11-24T14:30:00+07:00',
    sector = 'accommodation',
  ): Promise<Desk> {
    await laterParts();
    // Time stands still, however long a busy machine takes.
    Date.now = () => Date.parse(now);
    localStorage.clear();
    document.body.innerHTML = '';
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([sendSession, learnFromAnswers])),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        provideRouter([...staysRoutes, { path: '**', component: Elsewhere }], withComponentInputBinding()),
        ...provideWords({
          vi: { stays: merged(vi, laterVi), ui: uiVi },
          en: { stays: merged(en, laterEn), ui: uiEn },
        }),
      ],
    });
    // The stream of events is no matter of these specs; pages poll without it, and nothing is asked.
    globalThis.fetch = () => Promise.reject(new TypeError('no stream'));
    const http = TestBed.inject(HttpTestingController);
    await Desk.signIn(http, sector);
    const harness = await RouterTestingHarness.create();
    document.body.append(harness.fixture.nativeElement as Node);
    const desk = new Desk(http, harness);
    await harness.navigateByUrl(path);
    await desk.settle();
    return desk;
  }

  private static async signIn(http: HttpTestingController, sector: string): Promise<void> {
    const done = TestBed.inject(Session).signIn({ username: 'letan', password: 'x' });
    http.expectOne('/api/v1/auth/login').flush({
      accessToken: 't',
      expiresIn: 600,
      user: { ...user, sector },
    });
    await done;
  }

  settle(): Promise<void> {
    return settled();
  }

  async go(path: string): Promise<void> {
    await this.harness.navigateByUrl(path);
    await this.settle();
  }

  /** The one call that is waiting at this address. */
  waiting(path: string, method = 'GET'): TestRequest {
    return this.http.expectOne(({ url, method: used }) => url === path && used === method);
  }

  async answer(path: string, body: object, method = 'GET'): Promise<void> {
    this.waiting(path, method).flush(body);
    await this.settle();
  }

  /** Refuses, or fails, the call that is waiting. */
  async refuse(path: string, status: number, body: object, method = 'POST'): Promise<void> {
    this.waiting(path, method).flush(body, { status, statusText: '' });
    await this.settle();
  }

  /** Whether a call waits at this address. */
  waits(path: string, method = 'GET'): boolean {
    return this.http.match(({ url, method: used }) => url === path && used === method).length > 0;
  }

  async answerFacility(rooms: readonly object[] = []): Promise<void> {
    await this.answer('/api/v1/facilities', { items: [FACILITY], nextCursor: null });
    for (const request of this.http.match(`/api/v1/facilities/${FACILITY.id}/places`))
      request.flush({ items: rooms, nextCursor: null });
    await this.settle();
  }
}

/** A stay as the API answers it. */
export function stay(change: object = {}): object {
  return {
    id: '01932c07-0000-7000-8000-000000000001',
    version: 1,
    facilityId: FACILITY.id,
    sector: 'accommodation',
    kind: 'overnight',
    status: 'present',
    guest: {
      fullName: 'Nguyễn Văn Mẫu',
      dateOfBirth: '1988-03-15',
      sex: 'male',
      nationality: 'VNM',
      document: { type: 'citizenId', number: '024088000011', issuedOn: '2021-05-10', expiresOn: null },
      permanentAddress: null,
      phone: null,
      visa: null,
    },
    arrivedAt: '2026-11-24T14:30:00+07:00',
    expectedDepartureAt: '2026-11-25T12:00:00+07:00',
    departedAt: null,
    endReason: null,
    undoUntil: null,
    correction: null,
    caregiverOf: null,
    guardian: null,
    reason: 'tourism',
    reasonText: null,
    place: '301',
    captureMethod: 'cccdQr',
    cancelReason: null,
    overrideReason: null,
    dueAt: '2026-11-24T23:00:00+07:00',
    foreignDueAt: null,
    declaredAt: '2026-11-24T14:30:05+07:00',
    late: false,
    minutesLate: 0,
    warnings: [],
    receipt: { number: 'LT-261124-000001', url: '' },
    sync: {
      status: 'pending',
      verification: 'pending',
      mismatched: [],
      deliveredAt: null,
      verifiedAt: null,
      attempts: 0,
    },
    ...change,
  };
}
