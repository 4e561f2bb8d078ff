import {
  accessTokenOf,
  type AccountsApp,
  addOfficial,
  codeOf,
  cookieOf,
  createInstallation,
  type Installation,
  otp,
  startAccounts,
} from './accounts-app.factory.js';

describe('sessions', () => {
  let installation: Installation;
  let accounts: AccountsApp;

  beforeAll(async () => {
    installation = await createInstallation();
    accounts = await startAccounts(installation);
  });

  afterAll(async () => {
    await accounts.app.close();
    await installation.remove();
  });

  /** A fresh session: its cookie, its access token, and whose it is. */
  const open = async () => {
    const { account_id, username } = await accounts.add();
    const response = await accounts.signIn(username);
    const { header, value } = cookieOf(response);
    return { accountId: account_id, token: accessTokenOf(response), header, sessionId: value.slice(0, 36) };
  };
  const refresh = (cookie: string, app = accounts) => app.post('/auth/refresh', { Cookie: cookie });
  const me = async (token: string, app = accounts): Promise<number> =>
    (await app.get('/auth/me', token)).status;
  const turnBack = (column: string, seconds: number, sessionId: string) =>
    installation.admin(
      `update app.session set ${column} = ${column} - make_interval(secs => $1) where session_id = $2`,
      [seconds, sessionId],
    );

  describe('refresh', () => {
    it('gives a new access token and rotates the cookie', async () => {
      const { header, accountId } = await open();
      const response = await refresh(header);
      expect(response.status).toBe(200);
      expect(response.body).toMatchObject({ expiresIn: 600, user: { id: accountId } });
      expect(await me(accessTokenOf(response))).toBe(200);
      const next = cookieOf(response);
      expect(next.header).not.toBe(header);
      expect(next.attributes).toEqual(
        expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/api/v1/auth']),
      );
      expect((await refresh(next.header)).status).toBe(200);
    });

    it('gives the same cookie to two that ask at once, and to one whose answer got lost', async () => {
      const { header } = await open();
      const both = await Promise.all([refresh(header), refresh(header)]);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      const again = await refresh(header);
      const cookies = [...both, again].map((response) => cookieOf(response).header);
      expect(new Set(cookies).size).toBe(1);
      expect((await refresh(cookies[0] ?? '')).status).toBe(200);
    });

    it('ends the session at once when a token is used again later', async () => {
      const { header, token, sessionId } = await open();
      const next = cookieOf(await refresh(header)).header;
      await turnBack('rotated_at', 11, sessionId);
      const reused = await refresh(header);
      expect([reused.status, codeOf(reused)]).toEqual([401, 'UNAUTHENTICATED']);
      expect((await refresh(next)).status).toBe(401);
      expect(await me(token)).toBe(401);
    });

    it('ends the session when the token before the last is used, however soon', async () => {
      const { header } = await open();
      const second = cookieOf(await refresh(header)).header;
      const third = cookieOf(await refresh(second)).header;
      expect((await refresh(header)).status).toBe(401);
      expect((await refresh(third)).status).toBe(401);
    });

    it.each([
      ['rested for 15 minutes', 'last_used_at', 900, 401],
      ['rested for less', 'last_used_at', 880, 200],
      ['is 12 hours old', 'expires_at', 43_200, 401],
    ])('of a session that %s', async (_, column, seconds, status) => {
      const { header, sessionId } = await open();
      await turnBack(column, seconds, sessionId);
      expect((await refresh(header)).status).toBe(status);
    });

    it('gives an access token that does not outlive the session', async () => {
      const { header, sessionId } = await open();
      await turnBack('expires_at', 43_100, sessionId);
      const { expiresIn } = (await refresh(header)).body as { expiresIn: number };
      expect(expiresIn).toBeGreaterThan(0);
      expect(expiresIn).toBeLessThanOrEqual(100);
    });

    it('ends the session of an account that was closed meanwhile', async () => {
      const { header, token, accountId } = await open();
      await installation.admin('update app.account set disabled_at = now() where account_id = $1', [
        accountId,
      ]);
      expect(await me(token)).toBe(401);
      expect((await refresh(header)).status).toBe(401);
    });

    it.each([
      ['no cookie', ''],
      ['an empty cookie', 'luutru_refresh='],
      ['something else', 'luutru_refresh=abc.def'],
      ['an unknown session', `luutru_refresh=01a19467-e800-7000-8000-000000000001.${'A'.repeat(43)}`],
    ])('refuses %s', async (_, cookie) => {
      const response = await refresh(cookie);
      expect([response.status, codeOf(response)]).toEqual([401, 'UNAUTHENTICATED']);
    });

    it('refuses a page of another site', async () => {
      const { header } = await open();
      const response = await refresh(header).set('Origin', 'https://xau.example');
      expect(response.status).toBe(403);
      expect((await refresh(header)).status).toBe(200);
    });

    it('lets officials rest as long, with shorter tokens', async () => {
      const { username } = await addOfficial(accounts);
      const { header } = cookieOf(await accounts.signIn(username, { otp: otp() }));
      expect((await refresh(header)).body).toMatchObject({ expiresIn: 300 });
    });
  });

  describe('logout', () => {
    it('ends the session at once and clears the cookie', async () => {
      const { header, token } = await open();
      expect(await me(token)).toBe(200);
      const response = await accounts.post('/auth/logout', { Cookie: header });
      expect(response.status).toBe(204);
      const cleared = cookieOf(response);
      expect(cleared.value).toBe('');
      expect(cleared.attributes).toContain('Path=/api/v1/auth');
      expect(await me(token)).toBe(401);
      expect((await refresh(header)).status).toBe(401);
    });

    it('serves a client without cookies', async () => {
      const { header, token } = await open();
      expect((await accounts.post('/auth/logout', { Authorization: `Bearer ${token}` })).status).toBe(204);
      expect(await me(token)).toBe(401);
      expect((await refresh(header)).status).toBe(401);
    });

    it('is harmless when repeated, and without a session', async () => {
      const { header } = await open();
      const other = await open();
      const headers: Record<string, string>[] = [
        { Cookie: header },
        { Cookie: header },
        {},
        { Cookie: 'luutru_refresh=x' },
        { Authorization: 'Bearer not.a.token' },
      ];
      for (const each of headers) expect((await accounts.post('/auth/logout', each)).status).toBe(204);
      expect(await me(other.token)).toBe(200);
    });
  });

  it('are ended on every replica, and on one that starts later', async () => {
    const replica = await startAccounts(installation);
    const { header, token } = await open();
    expect(await me(token, replica)).toBe(200);
    await accounts.post('/auth/logout', { Cookie: header });
    // The announcement comes over a connection of its own: soon, but not before the answer.
    const deadline = Date.now() + 5000;
    let status = await me(token, replica);
    while (status !== 401 && Date.now() < deadline) status = await me(token, replica);
    expect(status).toBe(401);
    await replica.app.close();

    const later = await startAccounts(installation);
    expect(await me(token, later)).toBe(401);
    await later.app.close();
  });

  it('that ended long ago are swept out at the next sign-in', async () => {
    const { username, account_id } = await accounts.add();
    const { value } = cookieOf(await accounts.signIn(username));
    await turnBack('expires_at', 37 * 3600, value.slice(0, 36));
    await accounts.signIn(username);
    const rows = await installation.admin('select session_id from app.session where account_id = $1', [
      account_id,
    ]);
    expect(rows).toHaveLength(1);
  });
});
