import type { CookieSerializeOptions } from '@fastify/cookie';

export const refreshCookie = 'luutru_refresh';

/** No script reads it, no other site sends it, and no other route gets it. */
export const refreshCookieOptions = (secure: boolean): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  path: '/api/v1/auth',
  secure,
});
