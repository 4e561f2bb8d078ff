import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session, sendSession } from '@luutru/web-session';
import { page, provideWords, settled } from '@luutru/web-ui/testing';

import { appRoutes } from './app.routes';
import { words as en } from './i18n/en';
import { words as laterEn } from './i18n/later.en';
import { words as laterVi } from './i18n/later.vi';
import { words as vi } from './i18n/vi';
import { merged } from './translations';

describe('who sees which page', () => {
  let harness: RouterTestingHarness;

  beforeEach(async () => {
    localStorage.clear();
    document.body.innerHTML = '';
    globalThis.fetch = () => Promise.reject(new TypeError('no stream'));
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([sendSession])),
        provideHttpClientTesting(),
        provideRouter(appRoutes, withComponentInputBinding()),
        ...provideWords({ vi: merged(vi, laterVi), en: merged(en, laterEn) }),
      ],
    });
    harness = await RouterTestingHarness.create();
    document.body.append(harness.fixture.nativeElement as Node);
  });

  async function open(path: string, role?: string, sector?: string): Promise<string> {
    if (role) {
      const done = TestBed.inject(Session).signIn({ username: 'x', password: 'x' });
      TestBed.inject(HttpTestingController)
        .expectOne('/api/v1/auth/login')
        .flush({
          accessToken: 't',
          expiresIn: 600,
          user: { id: 'u', username: 'x', displayName: 'Người dùng', role, sector },
        });
      await done;
    }
    await harness.navigateByUrl(path);
    await settled();
    return TestBed.inject(Router).url;
  }

  it.each([
    ['/', '/sign-in'],
    ['/declare', '/sign-in?return=%2Fdeclare'],
    ['/department', '/sign-in?return=%2Fdepartment'],
    ['/nothing', '/sign-in?return=%2Fnothing'],
  ])('nobody: %s leads to %s', async (path, url) => {
    await expect(open(path)).resolves.toBe(url);
  });

  it.each([
    ['/', 'declarant', '/', 'Hôm nay,'],
    ['/', 'owner', '/', 'Hôm nay,'],
    ['/', 'department', '/department', 'Chỉ xem'],
    ['/', 'police', '/', 'Tra cứu người lưu trú'],
    ['/', 'leader', '/', 'Chỉ có số liệu tổng hợp'],
    ['/department/facilities', 'department', '/department/facilities', 'Cơ sở trong ngành'],
    ['/maps', 'administrator', '/maps', 'Tệp GeoJSON'],
    ['/maps', 'leader', '/maps', 'Trang này dành cho vai trò khác'],
    ['/', 'administrator', '/', 'không có dữ liệu khách'],
    ['/account', 'police', '/account', 'Màn hình và bàn phím'],
    ['/department', 'declarant', '/department', 'Trang này dành cho vai trò khác'],
    ['/declare', 'department', '/declare', 'Trang này dành cho vai trò khác'],
    ['/stays/1', 'leader', '/stays/1', 'Trang này dành cho vai trò khác'],
    ['/nothing', 'declarant', '/nothing', 'Không có trang này'],
    ['/sign-in', 'declarant', '/', 'Hôm nay,'],
  ])('%s as %s is %s with "%s"', async (path, role, url, words) => {
    await expect(open(path, role)).resolves.toBe(url);
    expect(page()).toContain(words);
  });

  it.each([
    ['/', 'Chuyến mới'],
    ['/trips/new', 'Lái xe chính'],
    ['/fleet', 'Xe và tuyến'],
    ['/stays', 'Lượt lưu trú'],
  ])('%s of a coach firm has "%s"', async (path, words) => {
    await expect(open(path, 'declarant', 'transport')).resolves.toBe(path);
    expect(page()).toContain(words);
  });

  it('keeps the pages of a coach firm from other trades', async () => {
    await open('/trips/new', 'declarant', 'accommodation');
    expect(page()).toContain('Trang này dành cho vai trò khác');
  });
});
