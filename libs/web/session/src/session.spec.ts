import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideWords } from '@luutru/web-ui/testing';
import { firstValueFrom } from 'rxjs';

import { sendSession } from './send-session.interceptor';
import { Session } from './session';

const user = { id: 'u1', username: 'letan', displayName: 'Lễ tân', role: 'declarant' };
const grant = (accessToken: string, expiresIn = 600) => ({ accessToken, expiresIn, user });
const REFRESH = '/api/v1/auth/refresh';

describe('the session', () => {
  let http: HttpTestingController;
  let session: Session;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([sendSession])),
        provideHttpClientTesting(),
        ...provideWords({ vi: {}, en: {} }),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    session = TestBed.inject(Session);
  });

  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const call = () => firstValueFrom(TestBed.inject(HttpClient).get('/api/v1/stays'));

  async function signIn(expiresIn?: number): Promise<void> {
    const done = session.signIn({ username: 'letan', password: 'x' });
    http.expectOne('/api/v1/auth/login').flush(grant('first', expiresIn));
    await done;
  }

  it('sends the token and the language', async () => {
    await signIn();
    const answer = call();
    await turn();
    const { request } = http.expectOne('/api/v1/stays');
    expect(request.headers.get('Authorization')).toBe('Bearer first');
    expect(request.headers.get('Accept-Language')).toBe('vi');
    http.match(() => true);
    void answer.catch(() => undefined);
  });

  it('renews a token that the server no longer takes, once for all who ask, and repeats the calls', async () => {
    await signIn();
    const answers = [call(), call()];
    await turn();
    for (const request of http.match('/api/v1/stays')) request.flush({}, { status: 401, statusText: '' });
    await turn();
    http.expectOne(REFRESH).flush(grant('second'));
    await turn();
    const repeated = http.match('/api/v1/stays');
    expect(repeated.map(({ request }) => request.headers.get('Authorization'))).toEqual([
      'Bearer second',
      'Bearer second',
    ]);
    for (const request of repeated) request.flush({ items: [] });
    await expect(Promise.all(answers)).resolves.toHaveLength(2);
  });

  it('renews a token before it is used too late', async () => {
    await signIn(1);
    void call().catch(() => undefined);
    await turn();
    http.expectOne(REFRESH).flush(grant('second'));
    await turn();
    expect(http.expectOne('/api/v1/stays').request.headers.get('Authorization')).toBe('Bearer second');
  });

  it('ends when the server no longer knows it, and keeps whose work is unfinished', async () => {
    await signIn();
    const answer = call();
    await turn();
    http.expectOne('/api/v1/stays').flush({}, { status: 401, statusText: '' });
    await turn();
    http.expectOne(REFRESH).flush({}, { status: 401, statusText: '' });
    await expect(answer).rejects.toMatchObject({ status: 401 });
    expect(session.state()).toBe('signedOut');
    expect(session.holder()).toBe('u1');
  });

  it('is not ended by a server that is away', async () => {
    await signIn();
    const renewed = session.refresh();
    http.expectOne(REFRESH).error(new ProgressEvent('error'));
    await expect(renewed).rejects.toMatchObject({ status: 0 });
    expect(session.state()).toBe('signedIn');
  });

  it('asks for no session of a first visitor', async () => {
    await expect(session.resume()).resolves.toBe(false);
    http.expectNone(REFRESH);
  });

  it('takes up the session of the last visit', async () => {
    localStorage.setItem('luutru.signedIn', 'yes');
    const resumed = session.resume();
    http.expectOne(REFRESH).flush(grant('first'));
    await expect(resumed).resolves.toBe(true);
    expect(session.user()?.id).toBe('u1');
  });

  it('can take it up later when the server is away at first', async () => {
    localStorage.setItem('luutru.signedIn', 'yes');
    const failed = session.resume();
    http.expectOne(REFRESH).error(new ProgressEvent('error'));
    await expect(failed).rejects.toMatchObject({ status: 0 });
    const resumed = session.resume();
    http.expectOne(REFRESH).flush(grant('first'));
    await expect(resumed).resolves.toBe(true);
  });

  it('leaves nothing behind after signing out', async () => {
    await signIn();
    const left = session.signOut();
    http.expectOne('/api/v1/auth/logout').flush(null);
    await left;
    expect(session.user()).toBeUndefined();
    expect(session.holder()).toBeUndefined();
    await expect(session.accessToken()).resolves.toBe('');
  });
});
