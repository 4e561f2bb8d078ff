import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Refused } from '@luutru/http';
import type { FastifyInstance, FastifyReply } from 'fastify';

const noncePlaceholder = '__CSP_NONCE__';
const hashedName = /[-.][\w-]{8}\.(?:js|css|woff2?|wasm|png|svg)(?:\.br|\.gz)?$/;
const year = 31_536_000;

const policy = (nonce: string): string =>
  [
    `default-src 'self'`,
    `script-src 'self' 'wasm-unsafe-eval'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' blob: data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types angular angular#bundler`,
  ].join('; ');

/** Of what a page loads: a worker goes by the policy of its own file, and the one that reads codes is WebAssembly. */
const filePolicy = `default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'`;

/** Serves the built client: its files as they are, and its one page for every path that is not the API's. */
export async function serveWebClient(fastify: FastifyInstance, folder: string): Promise<void> {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) throw new Error(`The web client is not built: ${page} is missing`);
  const template = readFileSync(page, 'utf8');
  const sendPage = (reply: FastifyReply): void => {
    const nonce = randomBytes(16).toString('base64');
    void reply
      .header('Content-Security-Policy', policy(nonce))
      .header('Cache-Control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(template.replaceAll(noncePlaceholder, nonce));
  };
  await fastify.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    globIgnore: ['**/index.html', '**/*.map', '**/*.br', '**/*.gz'],
    // The build writes a Brotli and a gzip copy beside each file.
    preCompressed: true,
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('Content-Security-Policy', filePolicy);
      reply.header(
        'Cache-Control',
        hashedName.test(path) ? `public, max-age=${year}, immutable` : 'no-cache',
      );
    },
  });
  fastify.get('/', (_request, reply) => sendPage(reply));
  fastify.get('/*', (request, reply) => {
    const missing =
      /^\/(api|health|metrics)(\/|$)/.test(request.url) || /\.\w+$/.test(request.url.split('?')[0] ?? '');
    if (missing) throw new Refused(404, 'NOT_FOUND');
    sendPage(reply);
  });
}
