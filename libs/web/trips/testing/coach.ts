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
import type { PassengerResponse, TripResponse } from '@luutru/contracts';
import { Session, learnFromAnswers, sendSession } from '@luutru/web-session';
import uiEn from '@luutru/web-ui/i18n/en.json' with { type: 'json' };
import uiVi from '@luutru/web-ui/i18n/vi.json' with { type: 'json' };
import { provideWords, settled } from '@luutru/web-ui/testing';

import en from '../src/i18n/en.json' with { type: 'json' };
import vi from '../src/i18n/vi.json' with { type: 'json' };
import { tripsRoutes } from '../src/trips.routes';

@Component({ template: '' })
class Elsewhere {}

export const FIRM = {
  id: '01932c07-8b1e-7c3a-9f00-2a6d5e4b7c20',
  name: 'Nhà xe Sông Cầu',
  sector: 'transport',
  status: 'active',
};
const user = {
  id: 'u1',
  username: 'dieuhanh',
  displayName: 'Điều hành',
  role: 'declarant',
  tenantId: 't1',
  sector: 'transport',
};

/** What the pages fetch when they need it, fetched before: a busy machine would take longer over it than a spec waits. */
const laterParts = () =>
  Promise.all([
    import('@angular/material/dialog'),
    import('../src/catalogue'),
    import('../src/asking/ask-dialog'),
    import('../src/fleet/vehicle-dialog'),
    import('../src/fleet/route-dialog'),
    import('../src/listing/trips'),
    import('../src/making/new-trip'),
    import('../src/trip/trip-page'),
    import('../src/fleet/fleet'),
  ]);

/** A dispatcher signed in at half past seven in the evening of 24 November 2026, in front of one page. */
export class Coach {
  private constructor(readonly http: HttpTestingController) {}

  static async open(path: string, now = '2026-11-24T19:30:00+07:00'): Promise<Coach> {
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
        provideRouter([...tripsRoutes, { path: '**', component: Elsewhere }], withComponentInputBinding()),
        ...provideWords({ vi: { trips: vi, ui: uiVi }, en: { trips: en, ui: uiEn } }),
      ],
    });
    // The stream of events is no matter of these specs.
    globalThis.fetch = () => Promise.reject(new TypeError('no stream'));
    const http = TestBed.inject(HttpTestingController);
    const done = TestBed.inject(Session).signIn({ username: 'dieuhanh', password: 'x' });
    http.expectOne('/api/v1/auth/login').flush({ accessToken: 't', expiresIn: 600, user });
    await done;
    const harness = await RouterTestingHarness.create();
    document.body.append(harness.fixture.nativeElement as Node);
    const coach = new Coach(http);
    await harness.navigateByUrl(path);
    await settled();
    return coach;
  }

  /** The one call that is waiting at this address. */
  waiting(path: string, method = 'GET'): TestRequest {
    return this.http.expectOne(({ url, method: used }) => url === path && used === method);
  }

  async answer(path: string, body: object, method = 'GET', headers = {}): Promise<void> {
    this.waiting(path, method).flush(body, { headers });
    await settled();
    await settled();
  }

  /** Refuses, or fails, the call that is waiting. */
  async refuse(path: string, status: number, body: object, method = 'POST'): Promise<void> {
    this.waiting(path, method).flush(body, { status, statusText: '' });
    await settled();
    await settled();
  }

  async answerFirm(): Promise<void> {
    await this.answer('/api/v1/facilities', { items: [FIRM], nextCursor: null });
  }
}

/** A trip as the API answers it, taking passengers. */
export function trip(change: Partial<TripResponse> = {}): TripResponse {
  return {
    id: 'trip-1',
    version: 1,
    facilityId: FIRM.id,
    status: 'boarding',
    service: 'fixed',
    plate: '98B01234',
    plateShown: '98B-012.34',
    replacedPlates: [],
    transportOrder: 'LVC-1',
    route: { from: 'Bắc Giang', to: 'Đà Nẵng', distanceKm: 820 },
    stops: ['Nước Ngầm', 'Vinh'],
    departureAt: '2026-11-24T20:00:00+07:00',
    expectedArrivalAt: '2026-11-25T11:00:00+07:00',
    departedAt: null,
    arrivedAt: null,
    cancelReason: null,
    drivers: [{ fullName: 'Nguyễn Văn Tài', licenceNumber: null, phone: null }],
    seats: 2,
    beds: 4,
    notifiable: true,
    counts: {
      listed: 0,
      aboard: 0,
      headcountAtDeparture: null,
      headcountAtArrival: null,
      difference: null,
    },
    warnings: [],
    passengers: [],
    ...change,
  };
}

/** A passenger as the API answers it. */
export function passenger(change: Partial<PassengerResponse> = {}): PassengerResponse {
  return {
    id: 'passenger-1',
    seat: 'A1',
    guest: {
      fullName: 'Trần Thị Thử',
      dateOfBirth: '1990-01-02',
      sex: 'female',
      nationality: 'VNM',
      document: { type: 'citizenId', number: '024190000012', issuedOn: null, expiresOn: null },
      permanentAddress: null,
      phone: null,
      visa: null,
    },
    boardingPoint: 'Bắc Giang',
    alightingPoint: 'Đà Nẵng',
    boardedAt: null,
    reason: 'transit',
    reasonText: null,
    captureMethod: 'manual',
    overrideReason: null,
    status: 'listed',
    alightedAt: null,
    offList: false,
    declaration: 'none',
    stayId: null,
    errors: [],
    warnings: [],
    ...change,
  };
}
