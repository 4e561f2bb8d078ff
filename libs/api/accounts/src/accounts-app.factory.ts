import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastifyCookie from '@fastify/cookie';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DatabaseModule, PlatformDb, TenantDb } from '@luutru/database';
import { HttpModule } from '@luutru/http';
import { AccessTokens, Vault, VaultModule } from '@luutru/vault';
import type { FastifyInstance } from 'fastify';
import { TOTP } from 'otpauth';
import pg from 'pg';
import request, { type Response, type Test as Request } from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { createTestDatabase, type TestDatabase } from '../../../../e2e/support/test-database.js';
import { type NewAccount, totpCell } from './account.row.js';
import { AccountsModule } from './accounts.module.js';
import { AccountsRepository } from './accounts.repository.js';
import type { AccountsSettings } from './accounts.settings.js';
import { hashPassword } from './passwords.js';
import { refreshCookie } from './refresh-cookie.js';

export const password = 'Mật khẩu đủ dài 2026!';
export const totpSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
export const tenantId = '01a19467-e800-7000-8000-0000000000aa';

/** One installation: a database and its keys, on which any number of replicas may run. */
export interface Installation {
  database: TestDatabase;
  tokens: AccessTokens;
  /** Pairs by key id, as the key file holds them; for forging. */
  tokenKeys: Record<string, { privateKey: string; publicKey: string }>;
  /** As superuser: for turning the clock of rows back, and for counting. */
  admin(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  remove(): Promise<void>;
}

export async function createInstallation(): Promise<Installation> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'luutru-tokens-'));
  AccessTokens.create(folder);
  const { pairs } = JSON.parse(await readFile(join(folder, 'token-keys.json'), 'utf8')) as {
    pairs: Installation['tokenKeys'];
  };
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query(`insert into app.tenant (tenant_id, name, sector) values ($1, $2, 'accommodation')`, [
    tenantId,
    'Nhà nghỉ Thử Nghiệm',
  ]);
  return {
    database,
    tokens: await AccessTokens.load(folder),
    tokenKeys: pairs,
    admin: async (sql, values = []) => (await client.query<Record<string, unknown>>(sql, values)).rows,
    async remove() {
      await client.end();
      await rm(folder, { recursive: true });
      await database.drop();
    },
  };
}

/** The accounts slice alone behind HTTP. */
export interface AccountsApp {
  app: NestFastifyApplication;
  platformDb: PlatformDb;
  tenantDb: TenantDb;
  vault: Vault;
  post(path: string, headers?: Record<string, string>): Request;
  get(path: string, token?: string): Request;
  /** Each name from a source of its own, so that the tries of one test do not count in another. */
  signIn(username: string, fields?: Record<string, string>): Request;
  /** Makes an account, a receptionist's unless said otherwise. */
  add(overrides?: Partial<NewAccount>): Promise<NewAccount>;
}

export async function startAccounts(
  { database, tokens }: Installation,
  settings: Partial<AccountsSettings> = {},
): Promise<AccountsApp> {
  const testing = await Test.createTestingModule({
    imports: [
      VaultModule.with(database.keys, tokens),
      DatabaseModule.forApi({ url: database.url, poolSize: 4 }),
      HttpModule,
      AccountsModule.with({ demo: false, secureCookies: false, lockHours: 12, ...settings }),
    ],
  }).compile();
  const adapter = new FastifyAdapter({ trustProxy: true });
  const app = testing.createNestApplication<NestFastifyApplication>(adapter);
  app.setGlobalPrefix('api/v1');
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  await fastify.register(fastifyCookie);
  await app.init();
  await fastify.ready();
  const platformDb = app.get(PlatformDb);
  const vault = app.get(Vault);
  const agent = request(app.getHttpServer());
  return {
    app,
    platformDb,
    tenantDb: app.get(TenantDb),
    vault,
    post: (path, headers = {}) => agent.post(`/api/v1${path}`).set(headers),
    get: (path, token) =>
      agent.get(`/api/v1${path}`).set(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    signIn: (username, fields = {}) =>
      agent
        .post('/api/v1/auth/login')
        .set('X-Forwarded-For', sourceFor(username))
        .send({ username, password, ...fields }),
    async add(overrides = {}) {
      const account = await newAccount(overrides);
      await platformDb.run((transaction) => new AccountsRepository(transaction).add(account));
      return account;
    },
  };
}

const sourceFor = (name: string): string =>
  `10.${createHash('sha256').update(name).digest().subarray(0, 3).join('.')}`;

async function newAccount(overrides: Partial<NewAccount>): Promise<NewAccount> {
  const id = uuidv7();
  return {
    account_id: id,
    tenant_id: tenantId,
    username: `letan.${id}`,
    display_name: 'Hoàng Thị Thử',
    role: 'declarant',
    scope_sector: null,
    scope_unit_code: null,
    password_hash: await hashPassword(password),
    totp_sealed: null,
    ...overrides,
  };
}

/** An official of the Culture department, with a secret for one-time codes. */
export async function addOfficial({ add, vault }: AccountsApp): Promise<NewAccount> {
  const account_id = uuidv7();
  return add({
    account_id,
    tenant_id: null,
    username: `so.${account_id}`,
    role: 'department',
    scope_sector: 'accommodation',
    totp_sealed: vault.seal(totpCell(account_id), totpSecret),
  });
}

/** @param steps how many time steps from now */
export const otp = (steps = 0): string =>
  new TOTP({ secret: totpSecret }).generate({ timestamp: Date.now() + steps * 30_000 });

/** The refresh cookie as a client would send it back, and the attributes it came with. */
export function cookieOf(response: Response): { header: string; value: string; attributes: string[] } {
  const set = [response.headers['set-cookie'] ?? []].flat().find((line) => line.startsWith(refreshCookie));
  if (set === undefined) throw new Error('No refresh cookie was set');
  const [header = '', ...attributes] = set.split('; ');
  return { header, value: header.slice(refreshCookie.length + 1), attributes };
}

export const codeOf = (response: Response): string => (response.body as { code: string }).code;
export const accessTokenOf = (response: Response): string =>
  (response.body as { accessToken: string }).accessToken;
