import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import uiEn from '@luutru/web-ui/i18n/en.json' with { type: 'json' };
import uiVi from '@luutru/web-ui/i18n/vi.json' with { type: 'json' };
import { button, field, hasField, page, provideWords, settled, type } from '@luutru/web-ui/testing';

import en from './i18n/en.json' with { type: 'json' };
import laterEn from './i18n/later.en.json' with { type: 'json' };
import laterVi from './i18n/later.vi.json' with { type: 'json' };
import vi from './i18n/vi.json' with { type: 'json' };
import { sendSession } from './send-session.interceptor';
import { SignIn } from './sign-in';

@Component({ template: 'trang chính' })
class Home {}

const official = { id: 'u1', username: 'so.vhttdl', displayName: 'Sở', role: 'department' };
const demo = {
  accounts: [
    { username: 'letan.songthuong', displayName: 'Lễ tân Sông Thương', role: 'declarant', otp: false },
    { username: 'so.vhttdl', displayName: 'Sở VHTTDL', role: 'department', otp: true },
  ],
  password: 'Luutru@Demo2026',
  totpSecret: 'JBSWY3DPEHPK3PXP',
};

describe('signing in', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([sendSession])),
        provideHttpClientTesting(),
        provideRouter(
          [
            { path: 'sign-in', component: SignIn },
            { path: '**', component: Home },
          ],
          withComponentInputBinding(),
        ),
        ...provideWords({
          vi: { session: { ...vi, ...laterVi }, ui: uiVi },
          en: { session: { ...en, ...laterEn }, ui: uiEn },
        }),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create();
    document.body.append(harness.fixture.nativeElement as Node);
  });

  const settle = () => settled();

  async function open(url = '/sign-in', answer: object | null = null): Promise<void> {
    await harness.navigateByUrl(url);
    const request = http.expectOne('/api/v1/demo');
    if (answer) request.flush(answer);
    else request.flush({ code: 'NOT_FOUND' }, { status: 404, statusText: '' });
    await settle();
  }

  async function submit(): Promise<void> {
    button('Đăng nhập').click();
    await settle();
  }

  async function answerLogin(status: number, body: object): Promise<void> {
    http.expectOne('/api/v1/auth/login').flush(body, { status, statusText: '' });
    await settle();
  }

  async function fillIn(): Promise<void> {
    type(field('Tên đăng nhập'), 'so.vhttdl');
    type(field('Mật khẩu'), 'Luutru@Demo2026');
    await settle();
  }

  it('asks for what is missing before it asks the server', async () => {
    await open();
    await submit();
    expect(field('Tên đăng nhập').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field('Tên đăng nhập'));
    http.verify();
  });

  it('asks for the one-time code only when the server wants one, and moves the focus there', async () => {
    await open();
    expect(hasField('Mã xác thực')).toBe(false);
    await fillIn();
    await submit();
    await answerLogin(401, { code: 'OTP_REQUIRED', status: 401 });
    expect(document.activeElement).toBe(field('Mã xác thực'));
    expect(field('Mật khẩu').value).toBe('Luutru@Demo2026');

    type(field('Mã xác thực'), '123 456');
    await submit();
    const second = http.expectOne('/api/v1/auth/login');
    expect(second.request.body).toEqual({
      username: 'so.vhttdl',
      password: 'Luutru@Demo2026',
      otp: '123456',
    });
    second.flush({ accessToken: 't', expiresIn: 600, user: official });
    await settle();
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('says that a one-time code was wrong', async () => {
    await open();
    await fillIn();
    await submit();
    await answerLogin(401, { code: 'OTP_REQUIRED', status: 401 });
    type(field('Mã xác thực'), '000000');
    await submit();
    await answerLogin(401, { code: 'OTP_REQUIRED', status: 401 });
    expect(page()).toContain('Mã xác thực không đúng');
    expect(field('Mã xác thực').value).toBe('');
  });

  it.each([
    [401, { code: 'BAD_CREDENTIALS' }, 'Tên đăng nhập hoặc mật khẩu không đúng'],
    [423, { code: 'ACCOUNT_LOCKED' }, 'Tài khoản đang bị khóa'],
    [503, { code: 'UNAVAILABLE' }, 'tạm thời chưa phục vụ được'],
  ])('status %i is told in words and keeps what was typed', async (status, body, words) => {
    await open();
    await fillIn();
    await submit();
    await answerLogin(status, body);
    expect(page()).toContain(words);
    expect(field('Tên đăng nhập').value).toBe('so.vhttdl');
  });

  it('says that the server cannot be reached', async () => {
    await open();
    await fillIn();
    await submit();
    http.expectOne('/api/v1/auth/login').error(new ProgressEvent('error'));
    await settle();
    expect(page()).toContain('Không kết nối được máy chủ');
  });

  it('goes back to the page that asked for a session, and to no other site', async () => {
    await open('/sign-in?return=%2Fdeclare');
    await fillIn();
    await submit();
    await answerLogin(200, { accessToken: 't', expiresIn: 600, user: official });
    expect(TestBed.inject(Router).url).toBe('/declare');
  });

  it('does not follow a return address to another site', async () => {
    await open('/sign-in?return=%2F%2Fevil.example');
    await fillIn();
    await submit();
    await answerLogin(200, { accessToken: 't', expiresIn: 600, user: official });
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('fills in a demo account at one press', async () => {
    await open('/sign-in', demo);
    button('Lễ tân Sông Thương letan.songthuong').click();
    await settle();
    expect(field('Tên đăng nhập').value).toBe('letan.songthuong');
    expect(field('Mật khẩu').value).toBe('Luutru@Demo2026');
    expect(document.activeElement).toBe(button('Đăng nhập'));
  });

  it('shows the product instead where there are no demo accounts', async () => {
    await open();
    expect(page()).toContain('Quét là xong');
    expect(page()).not.toContain('Bản dùng thử');
  });
});
