import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  type TestRequest,
  provideHttpClientTesting,
} from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session, sendSession } from '@luutru/web-session';
import uiEn from '@luutru/web-ui/i18n/en.json' with { type: 'json' };
import uiVi from '@luutru/web-ui/i18n/vi.json' with { type: 'json' };
import { provideWords, settled } from '@luutru/web-ui/testing';

import en from '../src/i18n/en.json' with { type: 'json' };
import vi from '../src/i18n/vi.json' with { type: 'json' };
import { importsRoutes } from '../src/imports.routes';
import { LINGER_MS } from '../src/rejected-rows';

@Component({ template: '' })
class Elsewhere {}

export const FACILITY_ID = '01932c07-8b1e-7c3a-9f00-2a6d5e4b7c10';
const user = { id: 'u1', username: 'letan', displayName: 'Lễ tân', role: 'declarant', tenantId: 't1' };

/** A receptionist in front of the pages that take files. */
export class Desk {
  private constructor(readonly http: HttpTestingController) {}

  static async open(path: string): Promise<Desk> {
    await Promise.all([import('../src/imports-page'), import('../src/import-page')]);
    localStorage.clear();
    document.body.innerHTML = '';
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([sendSession])),
        provideHttpClientTesting(),
        { provide: LINGER_MS, useValue: 0 },
        provideRouter(
          [
            { path: 'imports', children: importsRoutes },
            { path: '**', component: Elsewhere },
          ],
          withComponentInputBinding(),
        ),
        ...provideWords({ vi: { imports: vi, ui: uiVi }, en: { imports: en, ui: uiEn } }),
      ],
    });
    globalThis.fetch = () => Promise.reject(new TypeError('no stream'));
    const http = TestBed.inject(HttpTestingController);
    const done = TestBed.inject(Session).signIn({ username: 'letan', password: 'x' });
    http.expectOne('/api/v1/auth/login').flush({ accessToken: 't', expiresIn: 600, user });
    await done;
    const harness = await RouterTestingHarness.create();
    document.body.append(harness.fixture.nativeElement as Node);
    await harness.navigateByUrl(path);
    await settled();
    return new Desk(http);
  }

  waiting(path: string, method = 'GET'): TestRequest {
    return this.http.expectOne(({ url, method: used }) => url === path && used === method);
  }

  async answer(path: string, body: object, method = 'GET'): Promise<TestRequest> {
    const request = this.waiting(path, method);
    request.flush(body);
    await settled();
    return request;
  }

  async refuse(path: string, status: number, body: object, method = 'POST'): Promise<void> {
    this.waiting(path, method).flush(body, { status, statusText: '' });
    await settled();
  }

  async answerFacilities(more: readonly object[] = []): Promise<void> {
    const items = [{ id: FACILITY_ID, name: 'Khách sạn Sông Thương' }, ...more];
    await this.answer('/api/v1/facilities', { items, nextCursor: null });
  }
}

export const IMPORT_ID = '01932c07-0000-7000-8000-0000000000aa';

const column = (header: string, field: string | null, sample: string) => ({ header, field, sample });

/** An import as the API answers it: three rows, of which two are filed. */
export function anImport(change: object = {}): object {
  return {
    id: IMPORT_ID,
    status: 'done',
    total: 3,
    accepted: 2,
    rejected: 1,
    fileName: 'khach.xlsx',
    facilityId: FACILITY_ID,
    createdAt: '2026-11-24T14:30:00+07:00',
    columns: [
      column('Họ Tên', 'guest.fullName', 'Trần Mẫu An'),
      column('Năm sinh', 'guest.dateOfBirth', '01/02/1980'),
      column('Nam/Nữ', 'guest.sex', 'Nữ'),
      column('CCCD', 'guest.document.number', '024180000001'),
      column('Đến', 'arrivedAt', '23/11/2026'),
      column('Ghi chú', null, ''),
    ],
    code: null,
    ...change,
  };
}
