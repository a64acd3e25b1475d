import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { HospitalClock } from '../hospital/clock';
import { isRecord } from '../input';
import { identityOf } from './identities';

export interface WechatApp {
  appId: string;
  secret: string;
}

const TOKEN_SECONDS = 7200;

const failure = (errcode: number, errmsg: string): { errcode: number; errmsg: string } => ({ errcode, errmsg });

function refuseApp(given: Record<string, unknown>, app: WechatApp): ReturnType<typeof failure> | null {
  if (given['appid'] !== app.appId) return failure(40013, 'invalid appid');
  if (given['secret'] !== app.secret) return failure(40125, 'invalid appsecret');
  return null;
}

/** The part of api.weixin.qq.com that a sign-in needs. Its answers are JSON under the label text/plain, as there. */
export function wechatRoutes(
  app: FastifyInstance,
  wechat: WechatApp,
  clock: HospitalClock,
  isSignInCode: (code: string) => boolean,
): void {
  let token: { value: string; expiresAt: number } | null = null;

  app.get('/sns/jscode2session', async (request, reply) => {
    reply.type('text/plain');
    const query = isRecord(request.query) ? request.query : {};
    const { js_code: code, grant_type: grant } = query;
    const answer = (body: object): typeof reply => reply.send(JSON.stringify(body));
    const refusal = refuseApp(query, wechat);
    if (refusal) return answer(refusal);
    if (grant !== 'authorization_code') return answer(failure(40002, 'invalid grant_type'));
    if (typeof code !== 'string' || code === '') return answer(failure(41008, 'missing code'));
    if (!isSignInCode(code)) return answer(failure(40029, 'invalid code'));
    return answer(identityOf(code));
  });

  app.post('/cgi-bin/stable_token', async (request) => {
    const body = isRecord(request.body) ? request.body : {};
    const refusal = refuseApp(body, wechat);
    if (refusal) return refusal;
    if (body['grant_type'] !== 'client_credential') return failure(40002, 'invalid grant_type');
    const now = clock.now().getTime();
    if (!token || body['force_refresh'] === true || token.expiresAt <= now) {
      token = { value: randomBytes(48).toString('base64url'), expiresAt: now + TOKEN_SECONDS * 1000 };
    }
    return { access_token: token.value, expires_in: Math.ceil((token.expiresAt - now) / 1000) };
  });
}
