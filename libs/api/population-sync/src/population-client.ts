import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import {
  APPLY_PATH,
  type ApplyAnswer,
  type CitizenAnswer,
  type CitizenQuestion,
  type LodgingItem,
  type Read,
  readApplyResponse,
  readVerifyResponse,
  signRequest,
  VERIFY_PATH,
} from '@luutru/population-wire';
import { readRetryAfter } from './backoff.js';
import { type CallOutcome, kindOfStatus, refusalCode } from './call-outcome.js';
import type { PopulationSettings } from './population-settings.js';
import { readCapped } from './read-capped.js';

/** 500 answers are below 100 KiB. */
const responseCap = 1024 * 1024;

/** Speaks to the population database. Never throws for what the network or the other side does. */
export class PopulationClient {
  private readonly keyId: string;

  /**
   * @param timeoutMs for a whole call, connecting included
   * @param ending when it is aborted, calls are broken off
   */
  constructor(
    private readonly settings: PopulationSettings,
    private readonly timeoutMs: number,
    private readonly ending: AbortSignal,
  ) {
    this.keyId = keyIdOf(settings.privateKey);
  }

  /** Tells entries; the answers are in their order. */
  apply(items: LodgingItem[]): Promise<CallOutcome<ApplyAnswer[]>> {
    return this.ask(APPLY_PATH, items, readApplyResponse, (answer, item) => answer.eventId === item.eventId);
  }

  /** Asks about persons; the answers are in their order. */
  verify(questions: CitizenQuestion[]): Promise<CallOutcome<CitizenAnswer[]>> {
    return this.ask(VERIFY_PATH, questions, readVerifyResponse, (answer, asked) => answer.ref === asked.ref);
  }

  private async ask<Item, Answer>(
    path: string,
    items: Item[],
    read: (value: unknown) => Read<{ items: Answer[] }>,
    fits: (answer: Answer, item: Item) => boolean,
  ): Promise<CallOutcome<Answer[]>> {
    try {
      const response = await this.post(new URL(this.settings.url + path), JSON.stringify({ items }));
      const text = await readCapped(response, responseCap);
      if (response.status !== 200) return outcomeOf(response, text);
      const answer = read(jsonIn(text));
      const answers = answer.ok ? answer.value.items : [];
      const whole =
        answers.length === items.length && answers.every((each, at) => fits(each, items[at] as Item));
      return whole ? { kind: 'answered', answer: answers } : unavailable('ANSWER_UNREADABLE');
    } catch (error) {
      return this.ending.aborted ? { kind: 'left' } : unavailable(causeOf(error));
    }
  }

  private async post(url: URL, body: string): Promise<Response> {
    const parts = { method: 'POST', path: url.pathname + url.search, body };
    const { credential, privateKey } = this.settings;
    const signed = await signRequest(parts, credential, { privateKey, keyId: this.keyId }, new Date());
    return fetch(url, {
      method: 'POST',
      headers: { ...signed, 'content-type': 'application/json', accept: 'application/json' },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([this.ending, AbortSignal.timeout(this.timeoutMs)]),
    });
  }
}

function outcomeOf(response: Response, text: string): CallOutcome<never> {
  const { status, headers } = response;
  const kind = kindOfStatus(status);
  const code = refusalCode(status, jsonIn(text));
  if (kind === 'refused') return { kind, code };
  const retryAfterMs = readRetryAfter(headers.get('retry-after'), Date.now());
  return { kind: 'unavailable', cause: code, retryAfterMs, alarm: kind === 'alarm' };
}

const unavailable = (cause: string): CallOutcome<never> => ({
  kind: 'unavailable',
  cause,
  retryAfterMs: null,
  alarm: false,
});

/** Undefined for what is not JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A word for the log: fetch hides the reason one level down, and a message may quote anything. */
function causeOf(error: unknown): string {
  const { name, code, cause } = error as { name?: unknown; code?: unknown; cause?: { code?: unknown } };
  if (name === 'TimeoutError') return 'TIMEOUT';
  return [code, cause?.code].find(isCode) ?? 'UNREACHABLE';
}

const isCode = (code: unknown): code is string => typeof code === 'string' && /^[A-Z_0-9]{2,40}$/.test(code);

/** Names the public half by its SHA-256, so that nobody has to agree on a name. */
const keyIdOf = (privateKey: KeyObject): string =>
  createHash('sha256')
    .update(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }))
    .digest('base64url');
