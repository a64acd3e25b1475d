import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics';

const MILLISECONDS = 1000;

/** Rate, errors and duration of every route. Never an address with its ids and values. */
export const measureRequests = (server: FastifyInstance, metrics: Metrics): void => {
  server.addHook('onResponse', (request, reply, done) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'unmatched',
      status: String(reply.statusCode),
    };
    metrics.requests.observe(labels, reply.elapsedTime / MILLISECONDS);
    done();
  });
};
