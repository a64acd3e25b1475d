import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config/config';
import { PatientAccess } from '../access/patient-access';
import { requireDecisions, requirePolicies } from '../access/policy-guard';
import { AuditLog } from '../audit/audit-event';
import { auditRequests } from '../audit/audit.hook';
import { guardWithBearer } from '../auth/bearer.hook';
import { Sessions } from '../auth/sessions';
import { Clock } from '../clock';
import { AppError } from '../errors/app-error';
import { toErrorAnswer } from '../errors/error-answer';
import { ErrorFilter } from '../errors/error.filter';
import { validationPipe } from '../errors/validation';
import { IdempotencyKeys } from '../idempotency/idempotency-keys';
import { keepIdempotent } from '../idempotency/idempotency.hook';
import { answerInLanguage } from '../language/language.hook';
import { AppLogger } from '../logging/logger';
import { logRequests } from '../logging/request-log.hook';
import { Metrics } from '../metrics/metrics';
import { measureRequests } from '../metrics/metrics.hook';
import { shortTraceId, traceIdFrom } from '../trace/trace';
import { servePreview } from '../preview/preview';
import { traceRequests } from '../trace/trace.hook';
import { traceUpstreams } from '../trace/trace-upstreams';
import { admitRequests } from './admission.hook';
import { keepBodyLimits } from './body-limit';
import { watchMethods } from './method-not-allowed';
import { keepReservedShare } from './reserved.hook';
import { acceptJsonOnly } from './raw-body';
import { setSecurityHeaders } from './security-headers';

const BODY_LIMIT = 64 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;
const PARAMETER_LIMIT = 200;
/**
 * Connections that may wait to be taken up; the system's own limit (`somaxconn`) bounds it. With Node's 511 the system
 * drops what comes beyond them in the first moment of a release, and those phones try again after one, three, seven
 * seconds.
 */
export const BACKLOG = 4096;

/** Fastify as every instance runs it. */
export const createAdapter = (config: Config): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: config.trustProxy,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: PARAMETER_LIMIT },
    logger: false,
    // Called for addresses that cannot even be decoded, before any hook.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const traceId = traceIdFrom(request.headers.traceparent);
      const { status, body } = toErrorAnswer(error, shortTraceId(traceId));
      void reply.status(status).type('application/json; charset=utf-8').send(JSON.stringify(body));
    },
  });

/** Hooks, filter and pipe; must be called before the application is initialised. */
export const configureServer = async (app: NestFastifyApplication): Promise<void> => {
  const adapter = app.getHttpAdapter() as FastifyAdapter;
  const server: FastifyInstance = adapter.getInstance();
  const methodsOf = watchMethods(server);
  requirePolicies(server);
  keepBodyLimits(server);
  traceRequests(server);
  traceUpstreams();
  keepReservedShare(server);
  logRequests(server, app.get(AppLogger));
  measureRequests(server, app.get(Metrics));
  setSecurityHeaders(server);
  acceptJsonOnly(adapter, BODY_LIMIT);
  server.addHook('onRequest', async (request, reply) => {
    if (!request.is404) return;
    const allowed = methodsOf(request);
    if (allowed.length === 0) throw new AppError('NOT_FOUND');
    reply.header('allow', allowed.join(', '));
    throw new AppError('METHOD_NOT_ALLOWED');
  });
  admitRequests(server);
  guardWithBearer(server, app.get(Sessions), app.get(Clock));
  requireDecisions(server, app.get(AppLogger));
  keepIdempotent(server, app.get(IdempotencyKeys), app.get(PatientAccess));
  // After the answers under keys are kept: they are kept in Chinese.
  answerInLanguage(server);
  auditRequests(server, app.get(AuditLog), app.get(AppLogger));
  app.useGlobalFilters(app.get(ErrorFilter));
  app.useGlobalPipes(validationPipe());
  const { preview } = app.get(Config);
  if (preview) await servePreview(server, preview);
};
