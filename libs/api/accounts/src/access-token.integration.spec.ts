import { generateKeyPairSync } from 'node:crypto';
import { createHmac } from 'node:crypto';
import { importPKCS8, SignJWT } from 'jose';
import {
  type AccountsApp,
  codeOf,
  createInstallation,
  type Installation,
  startAccounts,
} from './accounts-app.factory.js';

interface Forgery {
  kid?: string;
  typ?: string;
  iss?: string;
  aud?: string;
  /** Seconds from now. */
  exp?: number | null;
  sid?: string | null;
  key?: string;
}

describe('access tokens', () => {
  let installation: Installation;
  let accounts: AccountsApp;
  let accountId: string;

  beforeAll(async () => {
    installation = await createInstallation();
    accounts = await startAccounts(installation);
    accountId = (await accounts.add()).account_id;
  });

  afterAll(async () => {
    await accounts.app.close();
    await installation.remove();
  });

  const claims = () => ({
    sub: accountId,
    sid: '01a19467-e800-7000-8000-000000000099',
    role: 'declarant',
    name: 'Hoàng Thị Thử',
  });
  const ownPair = () =>
    Object.entries(installation.tokenKeys)[0] as [string, { privateKey: string; publicKey: string }];

  const sign = async (forgery: Forgery): Promise<string> => {
    const [kid, { privateKey }] = ownPair();
    const { sid, ...rest } = claims();
    const now = Math.floor(Date.now() / 1000);
    const token = new SignJWT({ ...rest, ...(forgery.sid !== null && { sid }) })
      .setProtectedHeader({ alg: 'EdDSA', kid: forgery.kid ?? kid, typ: forgery.typ ?? 'at+jwt' })
      .setIssuedAt(now)
      .setIssuer(forgery.iss ?? 'luutru')
      .setAudience(forgery.aud ?? 'luutru-api');
    if (forgery.exp !== null) token.setExpirationTime(now + (forgery.exp ?? 60));
    return token.sign(await importPKCS8(forgery.key ?? privateKey, 'EdDSA'));
  };
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = (header: object): string =>
    `${part(header)}.${part({ ...claims(), iss: 'luutru', aud: 'luutru-api', exp: Math.floor(Date.now() / 1000) + 60 })}`;

  it('of our own making are taken, so that the forgeries below fail for what is wrong with them', async () => {
    expect((await accounts.get('/auth/me', await sign({}))).status).toBe(200);
  });

  const strangers = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });

  it.each<[string, Forgery]>([
    ['an unknown key id', { kid: 't9' }],
    ["a key id of the language's own", { kid: '__proto__' }],
    ["a stranger's key", { key: strangers.privateKey }],
    ['another type', { typ: 'JWT' }],
    ['another issuer', { iss: 'evil' }],
    ['another audience', { aud: 'population-db' }],
    ['an end that has passed', { exp: -1 }],
    ['no end', { exp: null }],
    ['no session', { sid: null }],
  ])('with %s are refused', async (_, forgery) => {
    const response = await accounts.get('/auth/me', await sign(forgery));
    expect([response.status, codeOf(response)]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('without a signature, or with one made by the public key, are refused', async () => {
    const [kid, { publicKey }] = ownPair();
    const hs256 = unsigned({ alg: 'HS256', typ: 'at+jwt', kid });
    const genuine = await sign({});
    const forged = [
      `${unsigned({ alg: 'none', typ: 'at+jwt', kid })}.`,
      `${unsigned({ alg: 'NONE', typ: 'at+jwt', kid })}.AA`,
      `${hs256}.${createHmac('sha256', publicKey).update(hs256).digest('base64url')}`,
      `${unsigned({ alg: 'EdDSA', typ: 'at+jwt', kid })}.${genuine.split('.')[2]}`,
      genuine.slice(0, -4),
      'Bearer',
      '',
    ];
    for (const token of forged) {
      const response = await accounts.get('/auth/me', token);
      expect([response.status, codeOf(response)]).toEqual([401, 'UNAUTHENTICATED']);
    }
  });

  it('of an account that is gone are refused', async () => {
    const genuine = await sign({});
    await installation.admin('delete from app.account where account_id = $1', [accountId]);
    expect((await accounts.get('/auth/me', genuine)).status).toBe(401);
  });

  it('are asked for', async () => {
    expect((await accounts.get('/auth/me')).status).toBe(401);
  });
});
