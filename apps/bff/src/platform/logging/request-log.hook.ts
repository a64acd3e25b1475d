import type { FastifyInstance } from 'fastify';
import type { AppLogger } from './logger';

/** One line a request: which route, how it ended, how long it took. Never an address with its ids and values. */
export const logRequests = (server: FastifyInstance, logger: AppLogger): void => {
  server.addHook('onResponse', (request, reply, done) => {
    logger.info(
      {
        traceId: request.traceId,
        method: request.method,
        route: request.routeOptions.url ?? 'unmatched',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
    done();
  });
};
