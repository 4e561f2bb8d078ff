import { type CryptoKey, importPKCS8, importSPKI, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { createKeyPairs, loadKeyPairs } from './key-pairs.js';

const algorithm = 'EdDSA';
const issuer = 'luutru';
const audience = 'luutru-api';
const fileName = 'token-keys.json';
const mostRemembered = 10_000;

/** Signs and verifies access tokens: JWT (RFC 7519) with Ed25519 (RFC 8037), one algorithm, keys by `kid` from our own map. */
export class AccessTokens {
  private readonly verified = new Map<string, JWTPayload>();

  private constructor(
    private readonly current: string,
    private readonly signing: CryptoKey,
    private readonly verifying: ReadonlyMap<string, CryptoKey>,
  ) {}

  /** Makes the key pair unless the file exists. */
  static create(folder: string): void {
    createKeyPairs(folder, fileName, 't1');
  }

  static async load(folder: string): Promise<AccessTokens> {
    const { current, pairs } = loadKeyPairs(folder, fileName);
    const verifying = new Map<string, CryptoKey>();
    for (const [kid, { publicKey }] of Object.entries(pairs)) {
      verifying.set(kid, await importSPKI(publicKey, algorithm));
    }
    return new AccessTokens(
      current,
      await importPKCS8(pairs[current]?.privateKey ?? '', algorithm),
      verifying,
    );
  }

  /** @param lifetimeSeconds at most 600 */
  async sign(claims: JWTPayload, lifetimeSeconds: number): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: algorithm, kid: this.current, typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(`${lifetimeSeconds}s`)
      .sign(this.signing);
  }

  /**
   * A token that was found right is remembered until it ends: a client sends the same one for minutes.
   * @throws JOSEError for a token that is forged, expired, of another issuer, audience, type, algorithm or key
   */
  async verify(token: string): Promise<JWTPayload> {
    const known = this.verified.get(token);
    if (known && (known.exp ?? 0) * 1000 > Date.now()) return known;
    const payload = await this.check(token);
    if (this.verified.size >= mostRemembered) this.verified.clear();
    this.verified.set(token, payload);
    return payload;
  }

  private async check(token: string): Promise<JWTPayload> {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => {
        const key = this.verifying.get(kid ?? '');
        if (!key) throw new Error('unknown kid');
        return key;
      },
      { algorithms: [algorithm], issuer, audience, typ: 'at+jwt', requiredClaims: ['exp', 'sub', 'sid'] },
    );
    return payload;
  }
}
