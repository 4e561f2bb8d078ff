import { isIP } from 'node:net';
import { isLoopback, isPublicAddress } from './public-address.js';

/** How webhooks may be called. */
export class WebhookSettings {
  /** For tests and the demo: this machine may be called too, and without TLS. */
  allowLoopback = false;
}

/** An address that a webhook may have: https, without credentials or fragment; undefined for any other. */
export function webhookUrl(text: string, { allowLoopback }: WebhookSettings): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const host = hostOf(url);
  const local = allowLoopback && (host === 'localhost' || isLoopback(host));
  if (url.protocol !== 'https:' && !(local && url.protocol === 'http:')) return undefined;
  if (url.username || url.password || url.hash) return undefined;
  if (local) return url;
  if (isIP(host)) return isPublicAddress(host) ? url : undefined;
  return host.includes('.') && !/\.(localhost|local|internal)$/.test(host) ? url : undefined;
}

/** Without the brackets of IPv6. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');
