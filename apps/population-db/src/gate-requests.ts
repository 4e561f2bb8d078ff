import { verifyCredential, verifySignature, type SignatureRefusal } from '@luutru/population-wire';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PrepareDatabase } from './prepare-database.js';
import { Problem, unavailable } from './problem.js';
import type { Settings } from './settings.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Open without credential and signature: health, and the levers. */
    unsigned?: boolean;
  }
  interface FastifyRequest {
    /** The body's bytes as they came, which the signature covers. */
    rawBody?: Buffer;
  }
}

const TITLES: Record<SignatureRefusal, string> = {
  CREDENTIAL_MISSING: 'A bearer credential is needed',
  CREDENTIAL_WRONG: 'The credential is not known',
  SIGNATURE_MISSING: 'The request must be signed in X-Signature',
  SIGNATURE_INVALID: 'The signature does not fit the request',
  SIGNATURE_EXPIRED: 'The signature is too old, or from the future',
};

const refuse = (refusal: SignatureRefusal | null): void => {
  if (refusal) throw new Problem(401, refusal, TITLES[refusal]);
};

const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

/**
 * Believes no request that is not ours: the credential is judged before the body is read, the signature once it is.
 * While the database is not prepared, what is believed is put off.
 */
export const gateRequests = (
  server: FastifyInstance,
  settings: Settings,
  database: PrepareDatabase,
): void => {
  const isOpen = (request: FastifyRequest): boolean => request.routeOptions.config.unsigned === true;

  server.addHook('onRequest', async (request) => {
    if (isOpen(request)) return;
    refuse(verifyCredential(headerOf(request, 'authorization'), settings.credential));
    if (!database.ready) throw unavailable();
  });

  server.addHook('preValidation', async (request) => {
    if (isOpen(request)) return;
    const parts = { method: request.method, path: request.raw.url ?? '', body: request.rawBody ?? '' };
    const signature = headerOf(request, 'x-signature');
    refuse(await verifySignature(parts, signature, settings.publicKey, new Date()));
  });
};
