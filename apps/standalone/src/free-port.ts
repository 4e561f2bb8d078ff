import { createServer } from 'node:net';

/** A TCP port of 127.0.0.1 that nobody listens on at this moment; another program may take it before we do. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The system gave no port');
  return address.port;
}

/** Why `port` cannot be listened on, `taken` or `forbidden` (below 1024); undefined when it can. */
export async function portObstacle(port: number): Promise<'taken' | 'forbidden' | undefined> {
  // Every address, one after the other: a listener on one of them alone does not disturb the others everywhere.
  for (const host of ['127.0.0.1', '0.0.0.0', '::1', '::']) {
    const code = await tryListening(port, host);
    if (code === 'EADDRINUSE') return 'taken';
    if (code === 'EACCES') return 'forbidden';
  }
  return undefined;
}

function tryListening(port: number, host: string): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
