import type { FastifyInstance, FastifyRequest } from 'fastify';
import { toErrorAnswer } from '../errors/error-answer';
import { AppError } from '../errors/app-error';
import type { RouteTraits } from '../http/route-config';
import type { AppLogger } from '../logging/logger';
import { shortTraceId } from '../trace/trace';

/** Whatever lies below these answers to somebody in particular, so it says to whom. */
const GOVERNED = ['/api/v1/', '/terminal/', '/hospital-push/'];

const traitsOf = (config: unknown): RouteTraits => (config ?? {}) as RouteTraits;

/** Refuses to start while a route does not say who it answers to. */
export const requirePolicies = (server: FastifyInstance): void => {
  const open: string[] = [];
  server.addHook('onRoute', ({ method, url, config }) => {
    if (traitsOf(config).policy || !GOVERNED.some((prefix) => url.startsWith(prefix))) return;
    open.push(`${[method].flat().join('/')} ${url}`);
  });
  server.addHook('onReady', async () => {
    if (open.length > 0) throw new Error(`routes without a policy (@Policy): ${open.join(', ')}`);
  });
};

/** Whether the policy of the route was really asked: a handler that forgot leaves no decision behind. */
const wasDecided = ({ routeOptions, resident }: FastifyRequest): boolean => {
  const { policy } = traitsOf(routeOptions.config);
  if (policy?.kind !== 'person') return true;
  const { purpose } = policy;
  if (!resident) return false;
  return (
    resident.swept.has(purpose) ||
    resident.decisions.some((decision) => decision.purpose === purpose && decision.refusal === null)
  );
};

/** Nothing of a person leaves the server before PatientAccess allowed it for the purpose that the route declares. */
export const requireDecisions = (server: FastifyInstance, logger: AppLogger): void => {
  server.addHook('onSend', async (request, reply, payload) => {
    const isSuccess = reply.statusCode >= 200 && reply.statusCode < 300;
    if (!isSuccess || wasDecided(request)) return payload;
    const { method, url } = request.routeOptions;
    logger.error({ method, route: url }, 'an answer was held back: nobody asked whether it may be given');
    const { status, body } = toErrorAnswer(new AppError('INTERNAL_ERROR'), shortTraceId(request.traceId));
    reply.removeHeader('content-disposition').removeHeader('content-length');
    reply.status(status).type('application/json; charset=utf-8');
    return JSON.stringify(body);
  });
};
