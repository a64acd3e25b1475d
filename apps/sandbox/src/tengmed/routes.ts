import type { FastifyInstance, FastifyRequest } from 'fastify';
import { failBefore, sendSpoilt } from '../faults/broken-replies';
import type { Fault, FaultBook } from '../faults/faults';
import { isRecord } from '../input';
import { type Members } from './input';
import { OPERATIONS, type PlatformOperation, TOKEN_PATH } from './operations';
import { PlatformProblem, RESULT_CODES, type ResultName } from './problems';
import { isSigned } from './signing';
import { spoil } from './spoilt-replies';
import type { PlatformState } from './state';
import { VERIFY_PAGE } from './verify-page';

/** Who may call. */
export interface PlatformClient {
  appId: string;
  secret: string;
  hospitalId: string;
}

const MOST_SKEW_SECONDS = 5 * 60;

function refuseCaller(path: string, common: Members, req: Members, client: PlatformClient, state: PlatformState): void {
  if (common['hospitalId'] !== client.hospitalId) throw new PlatformProblem('unknownApp', 'hospitalId 未登记');
  if (!isSigned(common, req, client.secret)) throw new PlatformProblem('wrongSign', '签名错误');
  const { timestamp } = common;
  const seconds = typeof timestamp === 'string' && /^\d{10}$/.test(timestamp) ? Number(timestamp) : NaN;
  const skew = Math.abs(seconds - state.clock.now().getTime() / 1000);
  if (!(skew <= MOST_SKEW_SECONDS)) throw new PlatformProblem('staleTimestamp', 'timestamp 超出允许范围');
  if (path === TOKEN_PATH) {
    if (req['appId'] !== client.appId) throw new PlatformProblem('unknownApp', 'appId 未登记');
  } else if (!state.appToken.accepts(common['appToken'])) {
    throw new PlatformProblem('deadToken', 'appToken 无效或已过期');
  }
}

/** The platform of docs/wires/tengmed.md, under `/tengmed`. Every answer is HTTP 200. */
export function platformRoutes(
  app: FastifyInstance,
  state: PlatformState,
  faults: FaultBook,
  client: PlatformClient,
): void {
  const answer = (operation: PlatformOperation, request: FastifyRequest, fault: Fault | null): Members => {
    const body: Members = isRecord(request.body) ? request.body : {};
    const common = isRecord(body['commonIn']) ? body['commonIn'] : {};
    const req = isRecord(body['req']) ? body['req'] : {};
    const reply = (result: ResultName, errMsg: string, rsp: Members | null): Members => {
      const { requestId = '' } = common;
      return { commonOut: { requestId, resultCode: RESULT_CODES[result], errMsg }, rsp };
    };
    try {
      refuseCaller(operation.path, common, req, client, state);
      if (fault?.kind === 'error-in-200') return reply('systemFailure', '系统繁忙', null);
      if (fault?.kind === 'unknown-code' && operation.writes) return reply('undefinedCode', '未定义的错误', null);
      const rsp = operation.run(req, state, `${request.protocol}://${request.host}`);
      return reply('ok', '成功', spoil(rsp, fault?.kind, state));
    } catch (problem) {
      if (problem instanceof PlatformProblem) return reply(problem.result, problem.message, null);
      throw problem;
    }
  };

  void app.register(
    async (platform) => {
      platform.setErrorHandler((_error, _request, reply) => {
        const commonOut = { requestId: '', resultCode: RESULT_CODES.wrongField, errMsg: '请求无法解析' };
        return reply.code(200).send({ commonOut, rsp: null });
      });
      platform.setNotFoundHandler((_request, reply) => {
        const commonOut = { requestId: '', resultCode: RESULT_CODES.unknownOperation, errMsg: '接口不存在' };
        return reply.code(404).send({ commonOut, rsp: null });
      });
      platform.get('/verify/:id', (_request, reply) => reply.type('text/html; charset=utf-8').send(VERIFY_PAGE));
      for (const operation of OPERATIONS) {
        platform.post(operation.path, async (request, reply) => {
          const fault = faults.take(operation.fault);
          if (await failBefore(fault, reply)) return reply;
          reply.type('application/json; charset=utf-8');
          return sendSpoilt(fault?.kind, JSON.stringify(answer(operation, request, fault)), reply);
        });
      }
    },
    { prefix: '/tengmed' },
  );
}
