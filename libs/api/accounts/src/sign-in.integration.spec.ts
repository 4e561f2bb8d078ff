import { logger } from '@luutru/http';
import { pino } from 'pino';
import type { Response } from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import {
  accessTokenOf,
  type AccountsApp,
  addOfficial,
  codeOf,
  cookieOf,
  createInstallation,
  type Installation,
  otp,
  password,
  startAccounts,
  tenantId,
} from './accounts-app.factory.js';

describe('SignIn', () => {
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

  const fail = async (username: string, times: number): Promise<string[]> => {
    const codes: string[] = [];
    for (let at = 0; at < times; at++) {
      codes.push(codeOf(await accounts.signIn(username, { password: 'Sai mật khẩu 2026!' })));
    }
    return codes;
  };

  it('opens a session and says who it is', async () => {
    const { account_id, username } = await accounts.add();
    const response = await accounts.signIn(username.toUpperCase());
    expect(response.status).toBe(200);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.body).toEqual({
      accessToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) as string,
      expiresIn: 600,
      user: {
        id: account_id,
        username,
        displayName: 'Hoàng Thị Thử',
        role: 'declarant',
        tenantId,
        tenantName: 'Nhà nghỉ Thử Nghiệm',
        sector: 'accommodation',
      },
    });
    const { value, attributes } = cookieOf(response);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/api/v1/auth', 'SameSite=Strict']);
    const [kept] = await installation.admin('select * from app.session where account_id = $1', [account_id]);
    expect(JSON.stringify(kept)).not.toContain(value.split('.')[1]);
  });

  it('answers an unknown name, a wrong password and a closed account alike', async () => {
    const known = await accounts.add();
    const disabled = await accounts.add();
    const dormant = await accounts.add();
    await installation.admin('update app.account set disabled_at = now() where account_id = $1', [
      disabled.account_id,
    ]);
    await installation.admin(
      `update app.account set last_login_at = now() - interval '45 days' where account_id = $1`,
      [dormant.account_id],
    );
    const responses = [
      await accounts.signIn('khong.co.ai'),
      await accounts.signIn(known.username, { password: 'Sai mật khẩu 2026!' }),
      await accounts.signIn(disabled.username),
      await accounts.signIn(dormant.username),
    ];
    for (const { status, body, headers } of responses) {
      expect(status).toBe(401);
      expect(body).toEqual(responses[0]?.body);
      expect(headers['set-cookie']).toBeUndefined();
    }
    expect(responses[0]?.body).toMatchObject({ code: 'BAD_CREDENTIALS' });
  });

  it('locks after five wrong tries, known name or not, until the lock ends', async () => {
    const { username, account_id } = await accounts.add();
    for (const name of [username, 'khong.co.that']) {
      expect(await fail(name, 5)).toEqual(Array.from({ length: 5 }, () => 'BAD_CREDENTIALS'));
      const response = await accounts.signIn(name);
      expect([response.status, codeOf(response)]).toEqual([423, 'ACCOUNT_LOCKED']);
      expect(Number(response.headers['retry-after'])).toBeGreaterThan(12 * 3600 - 60);
      expect(Number(response.headers['retry-after'])).toBeLessThanOrEqual(12 * 3600);
    }
    await installation.admin('update app.account set locked_until = now() where account_id = $1', [
      account_id,
    ]);
    expect(await fail(username, 4)).toEqual(Array.from({ length: 4 }, () => 'BAD_CREDENTIALS'));
    expect((await accounts.signIn(username)).status).toBe(200);
  });

  it('begins the count anew after a sign-in', async () => {
    const { username } = await accounts.add();
    await fail(username, 4);
    expect((await accounts.signIn(username)).status).toBe(200);
    await fail(username, 4);
    expect((await accounts.signIn(username)).status).toBe(200);
  });

  it('answers no more than five of many guesses that come at once', async () => {
    const { username } = await accounts.add();
    const guesses = await Promise.all(
      Array.from({ length: 12 }, () => accounts.signIn(username, { password: 'Sai mật khẩu 2026!' })),
    );
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(guesses.filter(({ status }) => status === 423)).toHaveLength(7);
  });

  it('asks officials for a one-time code, and only whoever knows the password', async () => {
    const { username } = await addOfficial(accounts);
    expect(codeOf(await accounts.signIn(username, { password: 'sai' }))).toBe('BAD_CREDENTIALS');
    expect(codeOf(await accounts.signIn(username))).toBe('OTP_REQUIRED');
    expect(codeOf(await accounts.signIn(username, { otp: otp(5) }))).toBe('BAD_CREDENTIALS');
    expect(codeOf(await accounts.signIn(username, { otp: '12345' }))).toBe('PATTERN');
    const response = await accounts.signIn(username, { otp: otp() });
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      expiresIn: 300,
      user: { role: 'department', sector: 'accommodation', scope: { sector: 'accommodation' } },
    });
  });

  it('takes a one-time code once, and none that is older than the last', async () => {
    const { username } = await addOfficial(accounts);
    const [early, late] = [otp(), otp(1)];
    expect((await accounts.signIn(username, { otp: late })).status).toBe(200);
    expect(codeOf(await accounts.signIn(username, { otp: late }))).toBe('BAD_CREDENTIALS');
    expect(codeOf(await accounts.signIn(username, { otp: early }))).toBe('BAD_CREDENTIALS');
  });

  /** Sends requests that all wait for the account's row, and lets them go when the last one does. */
  const meeting = async (accountId: string, send: () => Promise<Response>[]): Promise<number[]> => {
    await installation.admin('begin');
    await installation.admin('select 1 from app.account where account_id = $1 for update', [accountId]);
    const sent = send();
    const deadline = Date.now() + 1500;
    let waiting = 0;
    while (waiting < sent.length && Date.now() < deadline) {
      await installation.admin('select pg_stat_clear_snapshot()');
      const [row] = await installation.admin(
        `select count(*)::int as waiting from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`,
      );
      waiting = row?.['waiting'] as number;
    }
    await installation.admin('commit');
    expect(waiting).toBe(sent.length);
    return (await Promise.all(sent)).map(({ status }) => status).sort();
  };

  it('gives one of two requests with the same code a session, however they meet', async () => {
    const { account_id, username } = await addOfficial(accounts);
    const code = otp(1);
    const send = () => [1, 2].map(() => accounts.signIn(username, { otp: code }).then());
    expect(await meeting(account_id, send)).toEqual([200, 401]);
  });

  it('answers the last guess allowed, and none that meets it', async () => {
    const { account_id, username } = await accounts.add();
    await fail(username, 4);
    const send = () =>
      ['Sai mật khẩu 2026!', password].map((guess) => accounts.signIn(username, { password: guess }).then());
    const statuses = await meeting(account_id, send);
    // Whichever came first: the right one signed in and began the count anew, or the wrong one locked.
    expect([
      [200, 401],
      [401, 423],
    ]).toContainEqual(statuses);
    await installation.admin(
      'update app.account set failed_attempts = 4, locked_until = null where account_id = $1',
      [account_id],
    );
    const wrong = () =>
      [1, 2].map(() => accounts.signIn(username, { password: 'Sai mật khẩu 2026!' }).then());
    expect(await meeting(account_id, wrong)).toEqual([401, 423]);
  });

  it('locks for wrong codes too', async () => {
    const { username } = await addOfficial(accounts);
    for (let at = 0; at < 5; at++) await accounts.signIn(username, { otp: otp(7) });
    expect((await accounts.signIn(username, { otp: otp() })).status).toBe(423);
  });

  it('marks the cookie Secure where it is set so', async () => {
    const { username } = await accounts.add();
    const behindProxy = await startAccounts(installation, { secureCookies: true });
    expect(cookieOf(await behindProxy.signIn(username)).attributes).toContain('Secure');
    await behindProxy.app.close();
  });

  it.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another origin', { Origin: 'https://xau.example' }],
    ['an opaque origin', { Origin: 'null' }],
  ])('refuses a page of %s', async (_, headers) => {
    const { username } = await accounts.add();
    const response = await accounts.signIn(username).set(headers);
    expect([response.status, codeOf(response)]).toEqual([403, 'FORBIDDEN']);
  });

  it('stops a source after sixty wrong tries, whoever they are for, and counts no right one', async () => {
    const replica = await startAccounts(installation);
    const { username } = await accounts.add();
    const from = { 'X-Forwarded-For': '203.0.113.7' };
    const guess = async (name: string): Promise<number> =>
      (await replica.signIn(name, { password: 'x' }).set(from)).status;
    for (let at = 0; at < 59; at++) expect([401, 423]).toContain(await guess('mot.ten'));
    for (let at = 0; at < 3; at++) expect((await replica.signIn(username).set(from)).status).toBe(200);
    expect(await guess('ten.khac')).toBe(401);
    const response = await replica.signIn(username).set(from);
    expect([response.status, codeOf(response)]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    expect((await replica.signIn(username).set('X-Forwarded-For', '203.0.113.8')).status).toBe(200);
    await replica.app.close();
  });

  it('shows a tenant its own people alone, and no password, secret or session', async () => {
    await accounts.add();
    await addOfficial(accounts);
    const ask = (sql: string, of = tenantId) =>
      accounts.tenantDb.run({ tenantId: of }, (transaction) => transaction.query<{ tenant_id: string }>(sql));
    const people = await ask('select tenant_id from app.account');
    expect(new Set(people.map(({ tenant_id }) => tenant_id))).toEqual(new Set([tenantId]));
    expect(await ask('select tenant_id from app.account', uuidv7())).toEqual([]);
    for (const hidden of [
      'select password_hash from app.account',
      'select totp_sealed from app.account',
      'select from app.session',
      `update app.account set failed_attempts = 0`,
      `update app.account set tenant_id = tenant_id`,
    ]) {
      await expect(ask(hidden)).rejects.toThrow('permission denied');
    }
  });

  it('writes no name, password, code or token into the log', async () => {
    const lines: string[] = [];
    const stream = (logger as unknown as Record<symbol, { write(line: string): void }>)[
      pino.symbols.streamSym
    ];
    if (!stream) throw new Error('The logger has no stream');
    const { write } = stream;
    const { level } = logger;
    stream.write = (line) => void lines.push(line);
    logger.level = 'trace';
    const { username } = await addOfficial(accounts);
    const code = otp();
    try {
      await accounts.signIn(username, { password: 'Sai mật khẩu 2026!' });
      await accounts.signIn('Nhầm mật khẩu vào đây');
      const signedIn = await accounts.signIn(username, { otp: code });
      const { header, value } = cookieOf(signedIn);
      await accounts.post('/auth/refresh', { Cookie: header });
      await accounts.post('/auth/logout', { Cookie: header });
      const log = lines.join('');
      expect(log).toContain('"outcome":"signedIn"');
      const secrets = [username, password, 'Sai mật khẩu', 'Nhầm', code, value, accessTokenOf(signedIn)];
      for (const secret of [...secrets, 'Hoàng Thị Thử']) expect(log).not.toContain(secret);
    } finally {
      stream.write = write;
      logger.level = level;
    }
  });

  it('keeps the password as argon2id and the secret sealed', async () => {
    const { account_id } = await addOfficial(accounts);
    const [row] = await installation.admin('select * from app.account where account_id = $1', [account_id]);
    expect(row?.['password_hash']).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((row?.['totp_sealed'] as Buffer).toString('latin1')).not.toContain('GEZDGNBV');
    expect(JSON.stringify(row)).not.toContain(password);
  });
});
