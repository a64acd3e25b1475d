import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors/app-error';
import type { RouteTraits } from './route-config';

/** Far more than a well instance ever works on: a second's worth, and everybody whom slow hospitals keep waiting. */
export const MOST_REQUESTS = 512;
const RETRY_AFTER_SECONDS = 2;

/**
 * Turns away at once, before anything is looked up, what comes while too much is under way: whoever waits longest is
 * not answered any sooner for another one who waits. Routes on the reserved share are neither counted nor turned away.
 */
export const admitRequests = (server: FastifyInstance, most = MOST_REQUESTS): void => {
  let underWay = 0;
  server.addHook('onRequest', async (request, reply) => {
    const { reserved, policy } = (request.routeOptions.config ?? {}) as RouteTraits;
    if (reserved || !policy) return;
    if (underWay >= most) throw new AppError('SERVICE_BUSY', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    underWay += 1;
    let isCounted = true;
    const leave = (): void => {
      if (isCounted) underWay -= 1;
      isCounted = false;
    };
    // A caller who hangs up closes the answer without finishing it.
    reply.raw.once('finish', leave).once('close', leave);
  });
};
