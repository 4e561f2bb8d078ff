import { Secret, TOTP } from 'otpauth';

/** The demo accounts' own secrets, as the public contract states them. */
export const demoPassword = 'Luutru@Demo2026';
const demoTotpSecret = 'JBSWY3DPEHPK3PXP';

export const currentOtp = (): string =>
  new TOTP({
    secret: Secret.fromBase32(demoTotpSecret),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
  }).generate();

/** What came back: status, headers and the body as JSON where it is one. */
export interface Reply<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Body;
}

/** One signed-in user of the API, over real HTTP. */
export class ApiClient {
  readonly baseUrl: string;
  readonly token: string | undefined;

  constructor(baseUrl: string, token?: string) {
    this.baseUrl = baseUrl;
    this.token = token;
  }

  async signIn(username: string, official = false): Promise<ApiClient> {
    const { status, body } = await this.post<{ accessToken: string }>('/auth/login', {
      username,
      password: demoPassword,
      ...(official && { otp: currentOtp() }),
    });
    if (status !== 200) throw new Error(`${username} cannot sign in: ${status} ${JSON.stringify(body)}`);
    return new ApiClient(this.baseUrl, body.accessToken);
  }

  get<Body = Record<string, unknown>>(
    path: string,
    headers: Record<string, string> = {},
  ): Promise<Reply<Body>> {
    return this.send('GET', path, undefined, headers);
  }

  post<Body = Record<string, unknown>>(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply<Body>> {
    return this.send('POST', path, body, headers);
  }

  private async send<Body>(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Reply<Body>> {
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(this.token && { Authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(10_000),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text ? JSON.parse(text) : {}) as Body,
    };
  }
}
