import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the web client is when it was built beside this. */
const builtWebClient = fileURLToPath(new URL('../../web/dist/browser', import.meta.url));

/** What the API is told by its environment. */
export interface Settings {
  host: string;
  port: number;
  /** Any URL of the database; the API signs in with its own roles. */
  databaseUrl: string;
  /** Connections of the tenant door; the others have a few each. */
  poolSize: number;
  secretsDir: string;
  /** Whether the demo accounts exist. */
  demo: boolean;
  /** Whether the demo begins with six months of guests. */
  demoHistory?: boolean;
  /** Folder of the built web client; without one the API serves no pages. */
  webDir: string | undefined;
  /** Set when a proxy in front ends TLS. */
  secureCookies: boolean;
  /** Whether `/metrics` answers others than this machine. */
  openMetrics: boolean;
  /** For tests and the demo: webhooks may call this machine, and without TLS. */
  webhookLoopback?: boolean;
}

/** @throws Error naming the variable that is missing or wrong */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  return {
    host: env['HOST'] ?? '0.0.0.0',
    port: whole(env, 'PORT', 3000),
    databaseUrl: needed(env, 'DATABASE_URL'),
    poolSize: whole(env, 'POOL_SIZE', 16),
    secretsDir: needed(env, 'SECRETS_DIR'),
    demo: env['DEMO'] === '1',
    demoHistory: env['DEMO_HISTORY'] === '1',
    webDir: env['WEB_DIR'] ?? (existsSync(builtWebClient) ? builtWebClient : undefined),
    secureCookies: env['SECURE_COOKIES'] === '1',
    openMetrics: env['OPEN_METRICS'] === '1',
    webhookLoopback: env['WEBHOOK_ALLOW_LOOPBACK'] === '1',
  };
}

function needed(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} must be set`);
  return value;
}

function whole(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const value = env[name] ? Number(env[name]) : otherwise;
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new Error(`${name} must be a whole number`);
  return value;
}
