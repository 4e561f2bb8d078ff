import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  APPLY_PATH,
  type ApplyAnswer,
  type CitizenAnswer,
  type CitizenQuestion,
  type LodgingItem,
  readApplyRequest,
  readVerifyRequest,
  verifyRequest,
} from '@luutru/population-wire';

/** What happens to a request instead of an answer. */
export type Fault =
  | { status: number; headers?: Record<string, string>; body?: string }
  /** Not looked at. */
  | 'cut'
  /** Never answered, until the other side gives up. */
  | 'hang'
  /** Carried out, the answer lost. */
  | 'loseAnswer';

export interface Received {
  path: string;
  /** Event ids, or references of questions, in their order. */
  ids: string[];
}

/** A population database in this process, whose memory is the truth that tests compare with. */
export class StubPopulation {
  readonly credential = 'stub-credential-0123456789';
  readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;
  private readonly server: Server;
  /** Every believed request, faulty ones included. */
  readonly received: Received[] = [];
  /** Effects, in their order: each `stayId/sequence`. */
  readonly applied: string[] = [];
  /** What will be said of a person, by personal number; everybody else matches. */
  readonly persons = new Map<string, Omit<CitizenAnswer, 'ref'>>();
  /** Entries that will be rejected, by `stayId/sequence`. */
  readonly rejected = new Map<string, ApplyAnswer['code']>();
  /** Stays that make a whole request invalid. */
  readonly poison = new Set<string>();
  /** Decides on the fate of each request. */
  fault: (request: Received) => Fault | undefined | Promise<undefined> = () => undefined;
  private readonly known = new Set<string>();
  private readonly sequences = new Map<string, number>();

  constructor() {
    const pair = generateKeyPairSync('ed25519');
    this.privateKey = pair.privateKey;
    this.publicKey = pair.publicKey;
    this.server = createServer((request, response) => void this.take(request, response));
  }

  async start(port = 0): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** How often an event was told. */
  timesTold(eventId: string): number {
    return this.received.filter(({ ids }) => ids.includes(eventId)).length;
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const refusal = await verifyRequest(
      {
        method: request.method ?? '',
        path: request.url ?? '',
        body,
        authorization: request.headers.authorization,
        signature: request.headers['x-signature'] as string | undefined,
      },
      this.credential,
      this.publicKey,
      new Date(),
    );
    if (refusal) return answer(response, 401, { code: refusal });
    const message: unknown = JSON.parse(body.toString());
    const path = request.url ?? '';
    const read = path === APPLY_PATH ? readApplyRequest(message) : readVerifyRequest(message);
    if (!read.ok) return answer(response, 422, { code: 'INVALID_REQUEST' });
    const items: (LodgingItem | CitizenQuestion)[] = read.value.items;
    const received = { path, ids: items.map((item) => ('eventId' in item ? item.eventId : item.ref)) };
    this.received.push(received);
    const fault = await this.fault(received);
    if (fault === 'hang') return;
    if (fault === 'cut') return void request.socket.destroy();
    if (typeof fault === 'object') {
      response.writeHead(fault.status, fault.headers).end(fault.body);
      return;
    }
    if (items.some((item) => 'stayId' in item && this.poison.has(item.stayId))) {
      return answer(response, 422, { code: 'INVALID_REQUEST' });
    }
    const answers = items.map((item) => ('eventId' in item ? this.apply(item) : this.judge(item)));
    if (fault === 'loseAnswer') return void request.socket.destroy();
    answer(response, 200, { items: answers });
  }

  private apply({ eventId, stayId, sequence }: LodgingItem): ApplyAnswer {
    const last = this.sequences.get(stayId) ?? 0;
    const code = this.rejected.get(`${stayId}/${sequence}`);
    if (this.known.has(eventId)) return { eventId, result: 'duplicate', lastSequence: last };
    if (sequence < last) return { eventId, result: 'stale', lastSequence: last };
    if (code) return { eventId, result: 'rejected', code, lastSequence: last };
    this.known.add(eventId);
    this.sequences.set(stayId, sequence);
    this.applied.push(`${stayId}/${sequence}`);
    return { eventId, result: 'applied', lastSequence: sequence };
  }

  private judge({ ref, personalNumber }: CitizenQuestion): CitizenAnswer {
    return { ref, ...(this.persons.get(personalNumber) ?? { result: 'match', mismatched: [] }) };
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
