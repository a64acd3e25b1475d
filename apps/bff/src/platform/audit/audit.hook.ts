import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error';
import { toErrorAnswer } from '../errors/error-answer';
import type { RouteTraits } from '../http/route-config';
import type { AppLogger } from '../logging/logger';
import { shortTraceId } from '../trace/trace';
import type { AuditLog } from './audit-event';
import { auditedEvents, codeIn, type TerminalUse } from './audited-events';

declare module 'fastify' {
  interface FastifyRequest {
    /** With a terminal's routes. */
    terminalUse: TerminalUse | null;
  }
}

const HOSPITAL_ID_LENGTH = 32;
const TERMINAL_CODE_LENGTH = 64;

const textIn = (value: unknown, length: number): string | null =>
  typeof value === 'string' ? value.slice(0, length) : null;

const policyOf = ({ routeOptions }: FastifyRequest) => (routeOptions.config as RouteTraits | undefined)?.policy;

const terminalCodeOf = ({ body }: FastifyRequest): string | null =>
  typeof body === 'object' && body !== null && 'terminalCode' in body
    ? textIn(body.terminalCode, TERMINAL_CODE_LENGTH)
    : null;

/** Nothing of the answer that was meant to go out is left. */
const holdBack = (request: FastifyRequest, reply: FastifyReply, error: unknown): string => {
  const traceId = shortTraceId(request.traceId);
  const { status, body } = toErrorAnswer(new AppError('INTERNAL_ERROR', { cause: error }), traceId);
  reply.removeHeader('content-disposition').removeHeader('content-length');
  void reply.status(status).type('application/json; charset=utf-8');
  return JSON.stringify(body);
};

/**
 * Writes down every access to a person before its answer goes out; what cannot be written down is not answered. Comes
 * after the idempotency keys: what was done is kept under its key, and the repeated request is answered and audited.
 */
export const auditRequests = (server: FastifyInstance, audit: AuditLog, logger: AppLogger): void => {
  server.decorateRequest('terminalUse', null);

  server.addHook('onRequest', async (request) => {
    if (policyOf(request)?.kind !== 'terminal') return;
    const hospitalId = textIn(request.headers['x-hospital-id'], HOSPITAL_ID_LENGTH) ?? '';
    request.terminalUse = { hospitalId, terminalCode: null, personId: null };
  });

  server.addHook('onSend', async (request, reply, payload) => {
    const { resident, terminalUse, traceId } = request;
    const { personId } = (request.params ?? {}) as { personId?: unknown };
    const events = auditedEvents({
      policy: policyOf(request),
      resident,
      terminal: terminalUse && { ...terminalUse, terminalCode: terminalCodeOf(request) },
      personId: typeof personId === 'string' ? personId : null,
      traceId,
      status: reply.statusCode,
      code: reply.statusCode < 400 ? null : codeIn(payload),
    });
    try {
      await Promise.all(events.map((event) => audit.record(event)));
      return payload;
    } catch (error) {
      logger.error({ error }, 'an access could not be written down and was not answered');
      return holdBack(request, reply, error);
    }
  });
};
