import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FaultLevers } from './fault-levers.js';
import { Problem } from './problem.js';
import { sendProblem } from './problem.filter.js';

const ERRORS = {
  429: new Problem(429, 'TOO_MANY_REQUESTS', 'Too many requests'),
  500: new Problem(500, 'INTERNAL_ERROR', 'Something went wrong here'),
  503: new Problem(503, 'UNAVAILABLE', 'The service cannot answer now'),
};

const cut = (request: FastifyRequest, reply: FastifyReply): void => {
  reply.hijack();
  request.raw.socket.destroy();
};

/** Lets the levers act on every request of the API itself, never on health and the levers. */
export const injectFaults = (server: FastifyInstance, levers: FaultLevers): void => {
  const doomed = new WeakSet<FastifyRequest>();

  server.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.unsigned) return;
    const fate = levers.drawFate();
    if (fate.down) return cut(request, reply);
    if (fate.delayMs > 0) await delay(fate.delayMs);
    if (fate.error) return sendProblem(reply, ERRORS[fate.error]);
    if (fate.dropResponse) doomed.add(request);
  });

  /** By now the work is done and committed; only the answer is lost. */
  server.addHook('onSend', async (request) => {
    if (doomed.has(request)) request.raw.socket.destroy();
  });
};
