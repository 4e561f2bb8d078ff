import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callWebhook, signatureOf } from './call-webhook.js';
import { retryDelay } from './retry-delay.js';

describe('a call to a webhook', () => {
  let server: Server;
  const asked: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/moved') response.writeHead(302, { Location: '/secret' }).end();
      else if (request.url === '/endless') {
        response.writeHead(200);
        const pour = (): void => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
        };
        response.on('drain', pour);
        response.on('error', () => undefined);
        pour();
      } else if (request.url !== '/silent') response.writeHead(204).end();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  const call = (path: string, allowLoopback = true, host = '127.0.0.1') =>
    callWebhook(
      {
        id: '1',
        url: `http://${host}:${(server.address() as AddressInfo).port}${path}`,
        secret: 's',
        body: '{}',
      },
      { allowLoopback },
    );

  it('is delivered by any 2xx', async () => {
    expect(await call('/')).toMatchObject({ outcome: 'delivered', httpStatus: 204 });
    expect(await call('/', true, 'localhost')).toMatchObject({ outcome: 'delivered' });
  });

  it('follows no redirect', async () => {
    expect(await call('/moved')).toMatchObject({ outcome: 'refused', httpStatus: 302 });
    expect(asked).not.toContain('/secret');
  });

  it('reads no answer, however long', async () => {
    expect(await call('/endless')).toMatchObject({ outcome: 'delivered', httpStatus: 200 });
  });

  it('waits five seconds and no longer', async () => {
    const { outcome, milliseconds } = await call('/silent');
    expect(outcome).toBe('timeout');
    expect(milliseconds).toBeLessThan(7000);
  });

  it('never reaches this machine, by address or by a name that leads there', async () => {
    const before = asked.length;
    for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
      expect(await call('/', false, host)).toMatchObject({
        outcome: 'addressRefused',
        httpStatus: undefined,
      });
    }
    expect(asked).toHaveLength(before);
  });

  it('is signed over its time and body', () => {
    expect(signatureOf('whsec_test', '{"id":"1"}', 1_795_478_400)).toBe(
      't=1795478400,v1=eae3d4d0a094b5afe91d0dc176121110b8ad9b0264e042ee4368b0ab9ad3b428',
    );
  });

  it('is tried again later and later, and given up after a day', () => {
    expect(retryDelay(1, 0, 1)).toBe(10);
    expect(retryDelay(1, 0, 0)).toBe(5);
    expect(retryDelay(4, 0, 1)).toBe(80);
    expect(retryDelay(60, 0, 1)).toBe(3600);
    expect(retryDelay(30, 24 * 3600 * 1000)).toBeUndefined();
  });
});
