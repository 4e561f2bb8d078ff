import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { waitForDatabase } from '@luutru/database';
import { dryRun, logger } from '@luutru/http';
import { AccessTokens, Keys, ReceiptKeys } from '@luutru/vault';
import type { FastifyInstance } from 'fastify';
import { acceptUploads } from './accept-uploads.js';
import { AppModule } from './app.module.js';
import { requests } from './metrics.js';
import { serveOpenApi } from './open-api.js';
import type { Settings } from './settings.js';
import { serveWebClient } from './web-client.js';

const bodyLimit = 256 * 1024;
/** Ten thousand declarations, a line each. */
const linesLimit = 16 * 1024 * 1024;
/** Some hundred resources of a hospital's system. */
const bundleLimit = 1024 * 1024;
/** The outlines of a province's communes. */
const mapLimit = 5 * 1024 * 1024;
/** A slow client is cut off after this; it must have sent its whole request by then. */
const requestTimeout = 10_000;

/** The whole API, not listening yet; waits for its database as long as it takes. */
export async function createApp(settings: Settings): Promise<NestFastifyApplication> {
  const keys = Keys.load(settings.secretsDir);
  const tokens = await AccessTokens.load(settings.secretsDir);
  const receipts = ReceiptKeys.load(settings.secretsDir);
  await waitForDatabase({ url: settings.databaseUrl }, 'luutru_platform', keys, (code) =>
    logger.warn({ code }, 'api waits for its database'),
  );
  const adapter = new FastifyAdapter({
    bodyLimit,
    requestTimeout,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 200 },
    // A proxy stands on this machine or in the same private network; nobody else may say who is calling.
    trustProxy: settings.secureCookies ? 'loopback, uniquelocal' : false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings, keys, tokens, receipts),
    adapter,
    {
      bodyParser: false,
      // Nest's own lines are coloured and several; what matters is thrown, or logged by the filter.
      logger: false,
      abortOnError: false,
    },
  );
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.enableShutdownHooks();
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  acceptJsonOnly(fastify);
  await secure(fastify);
  await acceptUploads(fastify);
  await fastify.register(fastifyCookie);
  measure(fastify);
  // Late, so that the handler runs inside the rehearsal that it opens.
  fastify.addHook('preHandler', dryRun);
  serveOpenApi(app);
  if (settings.webDir) await serveWebClient(fastify, settings.webDir);
  return app;
}

/** JSON without prototype keys, and JSON a line each, which its route reads. A body that is announced and empty is an absent one. */
function acceptJsonOnly(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body, done);
  });
  fastify.addContentTypeParser(
    'application/fhir+json',
    { parseAs: 'string', bodyLimit: bundleLimit },
    (request, body: string, done) => {
      if (request.routeOptions.url === '/api/v1/fhir/Bundle') void parse(request, body, done);
      else done(Object.assign(new Error('FHIR is spoken at one address'), { statusCode: 415 }));
    },
  );
  fastify.addContentTypeParser(
    'application/geo+json',
    { parseAs: 'string', bodyLimit: mapLimit },
    (request, body: string, done) => {
      if (request.routeOptions.url === '/api/v1/maps/:level') void parse(request, body, done);
      else done(Object.assign(new Error('maps are taken at one address'), { statusCode: 415 }));
    },
  );
  fastify.addContentTypeParser(
    'application/x-ndjson',
    { parseAs: 'string', bodyLimit: linesLimit },
    (_request, body, done) => done(null, body),
  );
}

async function secure(fastify: FastifyInstance): Promise<void> {
  await fastify.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: [`'none'`], frameAncestors: [`'none'`], baseUri: [`'none'`] },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true },
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/v1')) void reply.header('Cache-Control', 'no-store');
    else if (request.url.startsWith('/api/docs')) {
      // Swagger's own page has its styles inline.
      void reply.header(
        'Content-Security-Policy',
        `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'`,
      );
    }
    void reply.header('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()');
    done();
  });
}

function measure(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    requests.observe(
      { route: request.routeOptions.url ?? 'none', method: request.method, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
    done();
  });
}
