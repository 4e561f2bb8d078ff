import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CryptoKey, importPKCS8, importSPKI, type JWTPayload, jwtVerify, SignJWT } from 'jose';

const algorithm = 'EdDSA';
const issuer = 'luutru';
const audience = 'luutru-api';
const fileName = 'token-keys.json';
const mostRemembered = 10_000;

interface TokenKeyFile {
  current: string;
  /** Key pairs by id, PEM. Older ones verify until their last token has run out. */
  pairs: Record<string, { privateKey: string; publicKey: string }>;
}

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
    const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const file: TokenKeyFile = { current: 't1', pairs: { t1: { privateKey, publicKey } } };
    try {
      writeFileSync(join(folder, fileName), JSON.stringify(file, null, 2), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }

  static async load(folder: string): Promise<AccessTokens> {
    const file = JSON.parse(readFileSync(join(folder, fileName), 'utf8')) as TokenKeyFile;
    const pair = file.pairs[file.current];
    if (!pair) throw new Error(`${fileName} has no pair ${file.current}`);
    const verifying = new Map<string, CryptoKey>();
    for (const [kid, { publicKey }] of Object.entries(file.pairs)) {
      verifying.set(kid, await importSPKI(publicKey, algorithm));
    }
    return new AccessTokens(file.current, await importPKCS8(pair.privateKey, algorithm), verifying);
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
