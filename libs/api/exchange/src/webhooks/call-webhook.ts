import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopback, isPublicAddress } from './public-address.js';
import { hostOf, type WebhookSettings, webhookUrl } from './webhook-url.js';
import type { AttemptRow } from './webhooks.repository.js';

const patienceMs = 5000;

/**
 * The header by which a receiver knows that a message is ours and new: `t=<seconds>,v1=<hex>`, HMAC-SHA-256 over
 * `t.body` with the webhook's secret.
 */
export function signatureOf(secret: string, body: string, seconds: number): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

/** What is sent, and to whom. */
export interface Call {
  id: string;
  url: string;
  secret: string;
  body: string;
}

/**
 * Posts a message to a webhook. The name is resolved once, every address judged, and the judged one called: a name
 * that answers otherwise a moment later leads nowhere. No redirect is followed and no answer is read.
 * @returns what happened; never throws, for whatever a receiver does is an outcome
 */
export async function callWebhook(call: Call, settings: WebhookSettings): Promise<AttemptRow> {
  const began = performance.now();
  const ended = (outcome: string, httpStatus?: number): AttemptRow => ({
    httpStatus,
    outcome,
    milliseconds: Math.round(performance.now() - began),
  });
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const url = webhookUrl(call.url, settings);
    const address = url && (await addressOf(url, settings, signal));
    if (!address) return ended('addressRefused');
    const status = await post(url, address, call, signal);
    return ended(status >= 200 && status < 300 ? 'delivered' : 'refused', status);
  } catch (error) {
    return ended(signal.aborted ? 'timeout' : ((error as { code?: string }).code ?? 'failed').slice(0, 60));
  }
}

/** The one address that is called; undefined when any that the name has is not a public one. */
async function addressOf(
  url: URL,
  settings: WebhookSettings,
  signal: AbortSignal,
): Promise<string | undefined> {
  const host = hostOf(url);
  const addresses = isIP(host) ? [host] : await resolve(host, signal);
  const allowed = (address: string): boolean =>
    isPublicAddress(address) || (settings.allowLoopback && isLoopback(address));
  return addresses.every(allowed) ? addresses[0] : undefined;
}

async function resolve(host: string, signal: AbortSignal): Promise<string[]> {
  const late = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(new Error('late')), { once: true }),
  );
  const found = await Promise.race([lookup(host, { all: true }), late]);
  return found.map(({ address }) => address);
}

function post(url: URL, address: string, { id, secret, body }: Call, signal: AbortSignal): Promise<number> {
  const seconds = Math.floor(Date.now() / 1000);
  const known: LookupFunction = (_host, options, done) => {
    const family = isIP(address);
    if (options.all) done(null, [{ address, family }]);
    else done(null, address, family);
  };
  const send = url.protocol === 'https:' ? requestTls : requestPlain;
  return new Promise((done, fail) => {
    const request = send(url, {
      method: 'POST',
      lookup: known,
      signal,
      agent: false,
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'User-Agent': 'LuuTru-Webhook/1',
        'Luutru-Delivery': id,
        'Luutru-Signature': signatureOf(secret, body, seconds),
      },
    });
    request.on('error', fail);
    request.on('response', (response) => {
      done(response.statusCode ?? 0);
      response.destroy();
    });
    request.end(body);
  });
}
