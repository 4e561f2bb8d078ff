import { TOTP } from 'otpauth';
import {
  type AccountsApp,
  codeOf,
  createInstallation,
  type Installation,
  startAccounts,
} from './accounts-app.factory.js';
import { demoPassword, demoTotpSecret, demoUsers } from './demo-accounts.js';
import { seedDemoAccounts } from './seed-demo-accounts.js';

const expected: Record<string, [role: string, extra: object]> = {
  'letan.songthuong': ['declarant', { tenantName: 'Khách sạn Sông Thương', sector: 'accommodation' }],
  'chu.songthuong': ['owner', { tenantName: 'Khách sạn Sông Thương', sector: 'accommodation' }],
  'letan.xuongiang': ['declarant', { tenantName: 'Khách sạn Xương Giang', sector: 'accommodation' }],
  'tiepdon.benhvien': ['declarant', { sector: 'health' }],
  'dieuhanh.nhaxe': ['declarant', { sector: 'transport' }],
  'so.vhttdl': ['department', { scope: { sector: 'accommodation' } }],
  'so.yte': ['department', { scope: { sector: 'health' } }],
  'so.gtvt': ['department', { scope: { sector: 'transport' } }],
  'congan.tinh': ['police', { scope: { unitCode: '24' } }],
  'congan.thoxuong': ['police', { scope: { unitCode: '07201' } }],
  'lanhdao.tinh': ['leader', {}],
  quantri: ['administrator', {}],
  'congan.tinh2': ['police', { scope: { unitCode: '24' } }],
};
const staff = /^(declarant|owner)$/;

describe('seedDemoAccounts', () => {
  let installation: Installation;
  let demo: AccountsApp;
  let production: AccountsApp;
  const code = (): string => new TOTP({ secret: demoTotpSecret }).generate();

  beforeAll(async () => {
    installation = await createInstallation();
    demo = await startAccounts(installation, { demo: true });
    production = await startAccounts(installation);
    // Two at once, as when two replicas start.
    await Promise.all([1, 2].map(() => seedDemoAccounts(demo.platformDb, demo.vault)));
  });

  afterAll(async () => {
    await demo.app.close();
    await production.app.close();
    await installation.remove();
  });

  it('makes the accounts of the public contract', () => {
    expect(demoUsers.map(({ username }) => username)).toEqual(Object.keys(expected));
  });

  it.each(Object.entries(expected))('%s can sign in as %j', async (username, [role, extra]) => {
    const signIn = (fields = {}) => demo.signIn(username, { password: demoPassword, ...fields });
    const official = !staff.test(role);
    if (official) expect(codeOf(await signIn())).toBe('OTP_REQUIRED');
    const response = await signIn(official ? { otp: code() } : {});
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({ user: { username, role, ...extra } });
  });

  it('lets visitors who share an account use one code at the same time', async () => {
    const otp = code();
    const both = await Promise.all(
      [1, 2].map(() => demo.signIn('so.vhttdl', { password: demoPassword, otp })),
    );
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('changes nothing when repeated, but opens what a visitor locked', async () => {
    const stored = () => installation.admin('select account_id, password_hash from app.account order by 1');
    const before = await stored();
    await installation.admin(`update app.account set locked_until = now() + interval '12 hours',
      last_login_at = now() - interval '60 days'`);
    const attempt = () => demo.signIn('letan.songthuong', { password: demoPassword });
    expect((await attempt()).status).toBe(423);
    await seedDemoAccounts(demo.platformDb, demo.vault);
    expect(await stored()).toEqual(before);
    expect((await attempt()).status).toBe(200);
  });

  it('makes accounts that open nothing where no demo runs', async () => {
    const response = await production.signIn('letan.songthuong', { password: demoPassword });
    expect(codeOf(response)).toBe('BAD_CREDENTIALS');
  });

  it('is told to visitors of a demo alone', async () => {
    const response = await demo.get('/demo');
    expect(response.status).toBe(200);
    const { accounts, ...secrets } = response.body as { accounts: { username: string; otp: boolean }[] };
    expect(secrets).toEqual({ password: demoPassword, totpSecret: demoTotpSecret });
    expect(accounts.map(({ username, otp }) => [username, otp])).toEqual(
      Object.entries(expected).map(([username, [role]]) => [username, !staff.test(role)]),
    );
    expect((await production.get('/demo')).status).toBe(404);
  });
});
