import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** JSON in UTF-8 is the only body; its bytes are kept for the signature. Keys that poison prototypes are refused. */
export const parseJson = (server: FastifyInstance): void => {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    request.rawBody = body;
    let text: string;
    try {
      text = utf8.decode(body);
    } catch {
      return done(new Problem(400, 'MALFORMED_JSON', 'The body is not UTF-8'));
    }
    return parse(request, text, done);
  });
};
