import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type JsonWebKey,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { signedText, signRequest, type RequestParts, type SignedHeaders } from './sign-request.js';
import { verifyRequest } from './verify-request.js';

interface SignedSample {
  privateKey: JsonWebKey;
  keyId: string;
  credential: string;
  now: string;
  request: RequestParts;
  signedText: string;
  headers: SignedHeaders;
}

const sample: SignedSample = JSON.parse(
  readFileSync(new URL('../samples/signed-request.json', import.meta.url), 'utf8'),
);
const privateKey = createPrivateKey({ key: sample.privateKey, format: 'jwk' });
const publicKey = createPublicKey(privateKey);
const now = new Date(sample.now);
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const received = {
  ...sample.request,
  authorization: sample.headers.authorization,
  signature: sample.headers['x-signature'],
};
const [header = '', value = ''] = received.signature.split('..');

/** A signature made by hand with any header, to try what an honest signer would not send. */
const forge = (protectedHeader: object, key = privateKey): string => {
  const encoded = Buffer.from(JSON.stringify(protectedHeader)).toString('base64url');
  const text = signedText(sample.request, now.getTime() / 1000);
  return `${encoded}..${sign(null, Buffer.from(`${encoded}.${text}`), key).toString('base64url')}`;
};
const honest = { alg: 'EdDSA', iat: now.getTime() / 1000, b64: false, crit: ['b64'] };

describe('signRequest', () => {
  it('makes the golden signature, which is deterministic', async () => {
    expect(signedText(sample.request, now.getTime() / 1000)).toBe(sample.signedText);
    const key = { privateKey, keyId: sample.keyId };
    expect(await signRequest(sample.request, sample.credential, key, now)).toEqual(sample.headers);
  });

  it('makes what plain Ed25519 over header, dot and text verifies', () => {
    const signed = Buffer.from(`${header}.${sample.signedText}`);
    expect(verify(null, signed, publicKey, Buffer.from(value, 'base64url'))).toBe(true);
  });
});

describe('verifyRequest', () => {
  const judge = (change: object, at = now, key = publicKey) =>
    verifyRequest({ ...received, ...change }, sample.credential, key, at);

  it('believes the golden request', async () => {
    expect(await judge({})).toBeNull();
    expect(await judge({ method: 'post', body: Buffer.from(String(sample.request.body)) })).toBeNull();
  });

  it.each([
    ['no credential', { authorization: undefined }, 'CREDENTIAL_MISSING'],
    ['another scheme', { authorization: `Basic ${sample.credential}` }, 'CREDENTIAL_MISSING'],
    ['another credential', { authorization: 'Bearer sample' }, 'CREDENTIAL_WRONG'],
    ['no signature', { signature: undefined }, 'SIGNATURE_MISSING'],
    ['an empty signature', { signature: '' }, 'SIGNATURE_MISSING'],
    ['an attached payload', { signature: received.signature.replace('..', '.e30.') }, 'SIGNATURE_INVALID'],
    ['garbage', { signature: 'x..y' }, 'SIGNATURE_INVALID'],
    ['a header that is no JSON', { signature: `e30x..${value}` }, 'SIGNATURE_INVALID'],
    ['an altered body', { body: `${sample.request.body} ` }, 'SIGNATURE_INVALID'],
    ['no body', { body: '' }, 'SIGNATURE_INVALID'],
    ['another path', { path: '/v1/lodgings:apply' }, 'SIGNATURE_INVALID'],
    ['another query', { path: `${sample.request.path}?x=1` }, 'SIGNATURE_INVALID'],
    ['another method', { method: 'PUT' }, 'SIGNATURE_INVALID'],
    ['no time', { signature: forge({ ...honest, iat: undefined }) }, 'SIGNATURE_INVALID'],
    [
      'a time that is text',
      { signature: forge({ ...honest, iat: String(honest.iat) }) },
      'SIGNATURE_INVALID',
    ],
    ['another time', { signature: forge({ ...honest, iat: honest.iat + 1 }) }, 'SIGNATURE_INVALID'],
    ['algorithm none', { signature: forge({ ...honest, alg: 'none' }) }, 'SIGNATURE_INVALID'],
    ['a secret-key algorithm', { signature: forge({ ...honest, alg: 'HS256' }) }, 'SIGNATURE_INVALID'],
    ['an encoded payload', { signature: forge({ ...honest, b64: true }) }, 'SIGNATURE_INVALID'],
    [
      'an extension not understood',
      { signature: forge({ ...honest, crit: ['b64', 'exp'] }) },
      'SIGNATURE_INVALID',
    ],
  ])('refuses %s', async (_, change, refusal) => {
    expect(await judge(change)).toBe(refusal);
  });

  it('believes a forged header that is honest, so the cases above fail for their own reason', async () => {
    expect(await judge({ signature: forge(honest) })).toBeNull();
  });

  it('refuses the signature of another key', async () => {
    const other = generateKeyPairSync('ed25519');
    expect(await judge({}, now, other.publicKey)).toBe('SIGNATURE_INVALID');
    expect(await judge({ signature: forge(honest, other.privateKey) })).toBe('SIGNATURE_INVALID');
  });

  it('refuses every single changed byte of the signature', async () => {
    for (let at = 0; at < value.length - 1; at += 1) {
      const changed = `${value.slice(0, at)}${value[at] === 'A' ? 'B' : 'A'}${value.slice(at + 1)}`;
      expect(await judge({ signature: `${header}..${changed}` })).toBe('SIGNATURE_INVALID');
    }
  });

  it.each([
    [-301, 'SIGNATURE_EXPIRED'],
    [-300, null],
    [300, null],
    [301, 'SIGNATURE_EXPIRED'],
  ])('with the clock %i s on: %s', async (seconds, refusal) => {
    expect(await judge({}, later(seconds))).toBe(refusal);
  });
});
