import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** One line a request, made of the route's pattern and figures only: a path or a body may name a person. */
export const logRequests = (server: FastifyInstance, log: Logger): void => {
  server.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    log.info({ method, route: routeOptions.url, status: reply.statusCode, ms }, 'request');
  });
};
