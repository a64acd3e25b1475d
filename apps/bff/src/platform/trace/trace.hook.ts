import type { FastifyInstance } from 'fastify';
import { runInTrace, traceIdFrom } from './trace';

declare module 'fastify' {
  interface FastifyRequest {
    traceId: string;
  }
}

/** Gives every request its trace id before anything else runs. */
export const traceRequests = (server: FastifyInstance): void => {
  server.decorateRequest('traceId', '');
  server.addHook('onRequest', (request, _reply, done) => {
    request.traceId = traceIdFrom(request.headers.traceparent);
    runInTrace(request.traceId, done);
  });
};
