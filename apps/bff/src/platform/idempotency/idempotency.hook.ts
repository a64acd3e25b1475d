import { sm3 } from '@kangqiao/national-crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PatientAccess } from '../access/patient-access';
import type { SignedInResident } from '../auth/signed-in-resident';
import { AppError } from '../errors/app-error';
import type { RouteTraits } from '../http/route-config';
import type { IdempotencyKeys, KeptAnswer, KeyedRequest } from './idempotency-keys';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set while this request is the one that runs under its key. */
    keyed: KeyedRequest | null;
  }
}

const HEADER = 'idempotency-key';
const KEY = /^[\x21-\x7e]{1,128}$/;

/** Nothing lasting was done: the phone may correct or repeat the request under the same key. */
const mayRunAgain = (status: number): boolean => status === 400 || status === 401 || status === 429 || status >= 500;

const keyOf = (request: FastifyRequest, required: boolean): string | null => {
  const key = request.headers[HEADER];
  if (key === undefined && !required) return null;
  if (key === undefined) throw new AppError('IDEMPOTENCY_KEY_REQUIRED');
  if (typeof key === 'string' && KEY.test(key)) return key;
  throw new AppError('VALIDATION_FAILED', { details: [{ field: 'Idempotency-Key', message: '防重复标识格式不正确' }] });
};

const keyedRequest = (request: FastifyRequest, accountId: string, key: string): KeyedRequest => ({
  accountId,
  route: `${request.method} ${request.routeOptions.url}`,
  key,
  fingerprint: sm3(Buffer.from(`${request.url}\n${JSON.stringify(request.body ?? null)}`)),
});

/** Of whom the answer tells, where the policy was asked. */
const personOf = ({ routeOptions, resident }: FastifyRequest): string | null => {
  const { policy } = routeOptions.config as RouteTraits;
  if (policy?.kind !== 'person') return null;
  const { purpose } = policy;
  return resident?.decisions.find((one) => one.purpose === purpose && one.refusal === null)?.personId ?? null;
};

/** What was allowed then need not be allowed now. @throws AppError as PatientAccess does */
const allowAgain = async (
  access: PatientAccess,
  { routeOptions }: FastifyRequest,
  resident: SignedInResident,
  { personId }: KeptAnswer,
): Promise<void> => {
  const { policy } = routeOptions.config as RouteTraits;
  if (policy?.kind === 'person' && personId !== null) await access.require(resident, personId, policy.purpose);
};

/** Replays the first answer of a write that is marked `@Idempotent()`. */
export const keepIdempotent = (server: FastifyInstance, keys: IdempotencyKeys, access: PatientAccess): void => {
  server.decorateRequest('keyed', null);

  server.addHook('preHandler', async (request, reply) => {
    const { idempotency } = request.routeOptions.config as RouteTraits;
    if (!idempotency || !request.resident) return;
    const key = keyOf(request, idempotency === 'required');
    if (key === null) return;
    const keyed = keyedRequest(request, request.resident.accountId, key);
    const kept = await keys.begin(keyed);
    if (!kept) {
      request.keyed = keyed;
      return;
    }
    await allowAgain(access, request, request.resident, kept);
    reply.header('idempotent-replayed', 'true').status(kept.status);
    if (kept.body !== '') reply.type('application/json; charset=utf-8');
    return reply.send(kept.body);
  });

  server.addHook('onSend', async (request, reply, payload) => {
    const { keyed } = request;
    if (!keyed) return payload;
    request.keyed = null;
    if (mayRunAgain(reply.statusCode)) await keys.release(keyed);
    else
      await keys.finish(keyed, {
        status: reply.statusCode,
        body: typeof payload === 'string' ? payload : '',
        personId: personOf(request),
      });
    return payload;
  });
};
