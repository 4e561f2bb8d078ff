#!/usr/bin/env node
/**
 * Checks receipts of Lưu Trú without Lưu Trú: one file, no dependency, no network, Node 20 or later.
 *
 *   verify-receipt --keys keys.json receipt.txt [more …]
 *
 * `keys.json` is a JWK set (RFC 7517), as `GET /api/v1/receipts/keys` gives it; keep a copy. A receipt is the text of
 * its QR, or the JSON of `GET /stays/{id}/receipt`. Exits with 1 when one is not genuine, with 2 when nothing could be
 * checked.
 */
import { createPublicKey, verify } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const type = 'luutru-receipt+jws';

/**
 * @param {string} jws compact form (RFC 7515)
 * @param {{ keys: { kid: string }[] }} keySet
 * @returns the content
 * @throws Error that says what is wrong
 */
export function verifyReceipt(jws, keySet) {
  const parts = jws.split('.');
  if (parts.length !== 3) throw new Error('a receipt has three parts, separated by dots');
  const [header, payload, signature] = parts.map(bytesOf);
  const { alg, kid, typ } = JSON.parse(header.toString('utf8'));
  if (alg !== 'EdDSA' || typ !== type) throw new Error('this is no receipt');
  const key = keySet.keys.find((one) => one.kid === kid);
  if (!key) throw new Error(`the key ${kid} is not among those given`);
  const signed = Buffer.from(`${parts[0]}.${parts[1]}`);
  if (!verify(null, signed, createPublicKey({ key, format: 'jwk' }), signature))
    throw new Error('the signature does not fit: the receipt was changed');
  return JSON.parse(payload.toString('utf8'));
}

/** Strict: the last letter may hold bits that count for nothing, and such a letter changed must not pass either. */
function bytesOf(text) {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) throw new Error('a part is not base64url in its only form');
  return bytes;
}

function main() {
  const { values, positionals } = parseArgs({
    options: { keys: { type: 'string' } },
    allowPositionals: true,
  });
  if (!values.keys || positionals.length === 0) {
    console.error('verify-receipt --keys keys.json receipt.txt [more …]');
    return 2;
  }
  const keySet = JSON.parse(readFileSync(values.keys, 'utf8'));
  let bad = 0;
  for (const file of positionals) {
    try {
      const text = readFileSync(file, 'utf8').trim();
      const content = verifyReceipt(text.startsWith('{') ? JSON.parse(text).jws : text, keySet);
      console.log(`${file}: genuine ${JSON.stringify(content)}`);
    } catch (error) {
      bad++;
      console.log(`${file}: NOT genuine: ${error.message}`);
    }
  }
  return bad ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href)
  process.exit(main());
