import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const applyPath = '/v1/lodgings:apply';
type ApplyResult = 'applied' | 'duplicate' | 'stale' | 'rejected';

/** Stands between the workers and the population database, changes nothing, and counts. */
export interface DeliveryWatch {
  /** What the workers are told the population database's address is. */
  url: string;
  /** Where it really is; must be set before the first request. */
  target: string;
  /** Events that were answered so; an answer that was lost on the way is in none of them. */
  answers: Record<ApplyResult, number>;
  /** Requests that were not answered 200, or not at all. */
  failed: number;
  close(): Promise<void>;
}

export async function watchDeliveries(): Promise<DeliveryWatch> {
  const server = createServer((incoming, outgoing) => pass(watch, incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const watch: DeliveryWatch = {
    url: `http://127.0.0.1:${port}`,
    target: '',
    answers: { applied: 0, duplicate: 0, stale: 0, rejected: 0 },
    failed: 0,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return watch;
}

/** A connection that is cut on one side is cut on the other. */
function pass(watch: DeliveryWatch, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, url = '', headers } = incoming;
  const lose = (): void => {
    watch.failed++;
    outgoing.destroy();
  };
  const onward = request(new URL(url, watch.target), { method, headers }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('error', lose);
    answer.on('end', () => {
      const body = Buffer.concat(chunks);
      if (answer.statusCode !== 200) watch.failed++;
      else if (url === applyPath) count(watch, body.toString());
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(body);
    });
  });
  onward.on('error', lose);
  incoming.on('error', () => onward.destroy());
  incoming.pipe(onward);
}

function count(watch: DeliveryWatch, body: string): void {
  const { items } = JSON.parse(body) as { items: { result: ApplyResult }[] };
  for (const { result } of items) watch.answers[result]++;
}
