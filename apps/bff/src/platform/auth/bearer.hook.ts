import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../clock';
import { AppError } from '../errors/app-error';
import type { RouteTraits } from '../http/route-config';
import type { Sessions } from './sessions';
import { stepUpDue, touchDue } from './sign-in-rules';
import type { SignedInResident } from './signed-in-resident';

declare module 'fastify' {
  interface FastifyRequest {
    resident: SignedInResident | null;
  }
}

const GUARDED = '/api/v1/';
const BEARER = /^Bearer (\S+)$/i;

const traitsOf = (request: FastifyRequest): RouteTraits => request.routeOptions.config as RouteTraits;

const isGuarded = (request: FastifyRequest): boolean =>
  !!request.routeOptions.url?.startsWith(GUARDED) && traitsOf(request).policy?.kind !== 'public';

/** Checks the bearer token, and after a rest asks for a step-up, before a guarded route reads its body. */
export const guardWithBearer = (server: FastifyInstance, sessions: Sessions, clock: Clock): void => {
  server.decorateRequest('resident', null);
  server.addHook('onRequest', async (request) => {
    if (!isGuarded(request)) return;
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw new AppError('SIGN_IN_REQUIRED');
    const { resident, lastSeenAt } = await sessions.open(token);
    const now = clock.now();
    if (stepUpDue(lastSeenAt, now)) {
      if (!traitsOf(request).evenWhenIdle) throw new AppError('STEP_UP_REQUIRED');
    } else if (touchDue(lastSeenAt, now)) {
      sessions.touch(resident.signInId);
    }
    request.resident = resident;
  });
};
