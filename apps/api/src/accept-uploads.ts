import fastifyMultipart from '@fastify/multipart';
import { Refused } from '@luutru/http';
import { uploadLimits } from '@luutru/imports';
import type { FastifyInstance } from 'fastify';

/** The one route that takes files. */
const uploadRoute = '/api/v1/imports';

/** Files for the route that takes them; everywhere else `multipart/form-data` stays an unsupported content type. */
export async function acceptUploads(fastify: FastifyInstance): Promise<void> {
  await fastify.register(fastifyMultipart, { limits: uploadLimits, throwFileSizeLimit: false });
  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    const multipart = /^multipart\//i.test(request.headers['content-type'] ?? '');
    const taken = request.routeOptions.url === uploadRoute && request.method === 'POST';
    if (multipart && !taken) done(new Refused(415, 'UNSUPPORTED_MEDIA_TYPE'));
    else done(null, payload);
  });
}
