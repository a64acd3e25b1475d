import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error';
import type { RouteTraits } from '../http/route-config';
import type { Sessions } from './sessions';
import type { SignedInResident } from './signed-in-resident';

declare module 'fastify' {
  interface FastifyRequest {
    resident: SignedInResident | null;
  }
}

const GUARDED = '/api/v1/';
const BEARER = /^Bearer (\S+)$/i;

const isGuarded = (request: FastifyRequest): boolean => {
  const { url, config } = request.routeOptions;
  return !!url?.startsWith(GUARDED) && !(config as RouteTraits).public;
};

/** Checks the bearer token before a guarded route reads its body. */
export const guardWithBearer = (server: FastifyInstance, sessions: Sessions): void => {
  server.decorateRequest('resident', null);
  server.addHook('onRequest', async (request) => {
    if (!isGuarded(request)) return;
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw new AppError('SIGN_IN_REQUIRED');
    const { resident } = await sessions.open(token);
    request.resident = resident;
  });
};
