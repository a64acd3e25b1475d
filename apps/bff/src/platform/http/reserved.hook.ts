import type { FastifyInstance, FastifyRequest } from 'fastify';
import { onReservedShare } from '../../database/reserved-share';
import type { RouteTraits } from './route-config';

/** Runs every request to a route that says so on the reserved share of the database. */
export const keepReservedShare = (server: FastifyInstance): void => {
  const run = (request: FastifyRequest, _reply: unknown, done: () => void): void => {
    if ((request.routeOptions.config as RouteTraits | undefined)?.reserved) onReservedShare(done);
    else done();
  };
  server.addHook('onRequest', run);
  // Once more: what follows the reading of a body runs in the context of the socket.
  server.addHook('preValidation', run);
};
