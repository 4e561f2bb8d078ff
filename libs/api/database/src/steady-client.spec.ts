import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Keys } from '@luutru/vault';
import pg from 'pg';
import { poolOptions } from './connection.js';

const message = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};

/** AuthenticationOk, ReadyForQuery, and the ErrorResponse of a server whose postmaster was killed. */
const greetedAndDismissed = Buffer.concat([
  message('R', Buffer.alloc(4)),
  message('Z', Buffer.from('I')),
  message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0')),
]);

describe('a connection that the server ends in the packet that opened it', () => {
  let server: Server;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luutru-keys-'));
    server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(greetedAndDismissed));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  });

  it('is an error of the next query, not the end of the process', async () => {
    const { port } = server.address() as AddressInfo;
    const settings = { url: `postgres://127.0.0.1:${port}/luutru`, poolSize: 1 };
    const { extra } = poolOptions(settings, 'luutru_tenant', Keys.create(folder)) as { extra: pg.PoolConfig };
    const pool = new pg.Pool({ ...extra, connectionString: settings.url, max: 1 });
    pool.on('error', () => undefined);
    const query = async (): Promise<unknown> => {
      const client = await pool.connect();
      return client.query('select 1').finally(() => client.release());
    };
    await expect(query()).rejects.toThrow(/connection/i);
    await expect(query()).rejects.toThrow(/connection/i);
    expect(pool.totalCount).toBe(0);
    await pool.end();
  });
});
