import { setTimeout as pause } from 'node:timers/promises';
import type { StayResponse } from '@luutru/contracts';
import type { JournalKind } from '@luutru/domain';
import type { ApiClient, Reply } from '../support/api-client.ts';
import { declaration } from '../support/declaration.factory.ts';
import type { Acknowledgement } from './history.ts';
import type { Guest } from './pick-guests.ts';

export interface Patience {
  /** Pause before a request is sent again; what `Retry-After` says when absent. */
  retryMs?: number;
  /** Asked after a failed attempt: whether the client lets go of the request. */
  givesUp?: () => boolean;
  /** Asked at an answer 2xx: whether it is lost on its way, after everything was done and committed. */
  losesAnswer?: () => boolean;
}

/** Only a client that is cut off does not know how long to wait. */
const unknownWaitMs = 250;
/** Whoever is not answered for so long is not served any more. */
const longestMs = 90_000;

/** An access token is good for ten minutes; only after those may it be refused. */
const tokenMs = 595_000;

/** A reception desk that sends each request, under one key, until it is answered. */
export class StubbornDesk {
  readonly acknowledged: Acknowledgement[] = [];
  readonly attempted: string[] = [];
  /** Answers that no fault explains. */
  readonly surprises: string[] = [];
  /** Answers 503, connections cut, answers lost, answers given once more, and requests let go of. */
  readonly figures = { unavailable: 0, cut: 0, lost: 0, replayed: 0, abandoned: 0 };
  /** How long each attempt took that was answered 2xx. */
  readonly answeredMs: number[] = [];

  /** Access tokens that it was given. */
  readonly tokens: string[] = [];

  private readonly name: string;
  private readonly signIn: () => Promise<ApiClient>;
  private readonly facilityId: string;
  private readonly patience: Patience;
  private client: ApiClient | undefined;
  private signedInAt = 0;

  /** @param name begins every key; no two desks may share one */
  constructor(name: string, signIn: () => Promise<ApiClient>, facilityId: string, patience: Patience = {}) {
    this.name = name;
    this.signIn = signIn;
    this.facilityId = facilityId;
    this.patience = patience;
  }

  /** The key stands in the stay's `place`, so that its stay is found even if no answer ever named it. */
  declare(guest: Guest): Promise<StayResponse | undefined> {
    const key = this.newKey();
    const body = declaration({ facilityId: this.facilityId, guest, place: key });
    return this.insist(key, 'declared', '/stays', body);
  }

  checkOut(stay: StayResponse): Promise<StayResponse | undefined> {
    const body = { departedAt: new Date(Date.now() - 1000).toISOString() };
    return this.insist(this.newKey(), 'checkedOut', `/stays/${stay.id}/check-out`, body, stay.version);
  }

  cancel(stay: StayResponse): Promise<StayResponse | undefined> {
    const body = { reason: 'Khai nhầm khách' };
    return this.insist(this.newKey(), 'cancelled', `/stays/${stay.id}/cancel`, body, stay.version);
  }

  private newKey(): string {
    const key = `${this.name}-${this.attempted.length + 1}`;
    this.attempted.push(key);
    return key;
  }

  private async insist(
    key: string,
    kind: JournalKind,
    path: string,
    body: object,
    version?: number,
  ): Promise<StayResponse | undefined> {
    const headers = { 'Idempotency-Key': key, ...(version !== undefined && { 'If-Match': `"${version}"` }) };
    const started = performance.now();
    while (performance.now() - started < longestMs) {
      const sent = performance.now();
      const reply = await this.send(path, body, headers).catch(() => undefined);
      if (reply && reply.status < 300) {
        this.accept(key, kind, reply, performance.now() - sent);
        if (!this.patience.losesAnswer?.()) return reply.body;
        this.figures.lost++;
        continue;
      }
      const waitMs = this.waitAfter(key, reply);
      if (waitMs === undefined) return undefined;
      if (this.patience.givesUp?.()) {
        this.figures.abandoned++;
        return undefined;
      }
      await pause(waitMs);
    }
    this.surprises.push(`${key}: not answered for ${longestMs} ms`);
    return undefined;
  }

  private async send(
    path: string,
    body: object,
    headers: Record<string, string>,
  ): Promise<Reply<StayResponse>> {
    if (!this.client) {
      this.client = await this.signIn();
      this.tokens.push(this.client.token ?? '');
      this.signedInAt = performance.now();
    }
    return this.client.post<StayResponse>(path, body, headers);
  }

  /** Written down even if it is lost then: the next answer to the same key must say the same. */
  private accept(key: string, kind: JournalKind, { body, headers }: Reply<StayResponse>, ms: number): void {
    this.answeredMs.push(ms);
    if (headers.get('idempotent-replayed') === 'true') this.figures.replayed++;
    this.acknowledged.push({ key, kind, stayId: body.id, version: body.version });
  }

  /** Milliseconds until the next attempt; undefined when there is no sense in one. */
  private waitAfter(key: string, reply: Reply<unknown> | undefined): number | undefined {
    if (!reply) {
      this.figures.cut++;
      return this.patience.retryMs ?? unknownWaitMs;
    }
    if (reply.status === 401 && performance.now() - this.signedInAt > tokenMs) {
      this.client = undefined;
      return 0;
    }
    const seconds = Number(reply.headers.get('retry-after') ?? Number.NaN);
    if (reply.status !== 503 || !(seconds >= 0)) {
      this.surprises.push(`${key}: ${reply.status} ${JSON.stringify(reply.body)}`);
      return undefined;
    }
    this.figures.unavailable++;
    return this.patience.retryMs ?? seconds * 1000;
  }
}
