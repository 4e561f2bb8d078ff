import pg from 'pg';
import { StartFailure } from './start-failure.ts';

/** What a given PostgreSQL is and lets us do. */
export interface ServerFacts {
  database: string;
  role: string;
  mayCreateDatabase: boolean;
  mayCreateRole: boolean;
}

const earliestVersion = 150_000;

/**
 * Signs in at a PostgreSQL that somebody gave us and looks whether it will do.
 * @param variable the environment variable the URL came from, to be named in a complaint.
 * @throws StartFailure with one line that never repeats the password.
 */
export async function inspectServer(variable: string, url: string): Promise<ServerFacts> {
  const place = readPlace(variable, url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<ServerFacts & { version: number; text: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_version') as text,
              current_database() as database, rolname as role,
              rolcreatedb or rolsuper as "mayCreateDatabase", rolcreaterole or rolsuper as "mayCreateRole"
         from pg_roles where rolname = current_user`,
    );
    const [facts] = rows;
    if (facts && facts.version >= earliestVersion) return facts;
    throw new StartFailure(
      `${variable}: ${place} là PostgreSQL ${facts?.text}, cần 15 trở lên`,
      `PostgreSQL ${facts?.text} is too old, 15 or newer is needed`,
    );
  } catch (error) {
    throw error instanceof StartFailure ? error : explain(variable, place, error as pg.DatabaseError);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function readPlace(variable: string, url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const database = parsed?.pathname.slice(1);
  if (parsed && ['postgres:', 'postgresql:'].includes(parsed.protocol) && parsed.hostname && database) {
    return `${parsed.hostname}:${parsed.port || '5432'}/${database}`;
  }
  throw new StartFailure(
    `${variable} phải có dạng postgres://tài-khoản:mật-khẩu@máy:5432/cơ-sở-dữ-liệu`,
    `${variable} must read postgres://user:password@host:5432/database`,
  );
}

function explain(variable: string, place: string, error: { code?: string; message: string }): StartFailure {
  switch (error.code) {
    case '28P01':
    case '28000':
      return new StartFailure(
        `${variable}: ${place} không nhận tài khoản hoặc mật khẩu`,
        `${place} refuses the user or password`,
      );
    case '3D000':
      return new StartFailure(
        `${variable}: không có cơ sở dữ liệu ${place}`,
        `there is no database ${place}`,
      );
    case '42501':
      return new StartFailure(
        `${variable}: không được phép vào ${place}`,
        `not allowed to connect to ${place}`,
      );
    default: {
      const reason = error.code ?? error.message;
      return new StartFailure(
        `${variable}: không nối được tới ${place} (${reason})`,
        `PostgreSQL cannot be reached at ${place}`,
      );
    }
  }
}
