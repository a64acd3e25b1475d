import type { FastifyInstance } from 'fastify';
import type { HospitalClock } from '../hospital/clock';
import { isRecord } from '../input';
import type { Person } from '../world/model';
import { AccessTokens } from './access-tokens';
import type { FaceDesk } from './face-desk';
import { failure, LOGIN_FAILURES, type WechatFailure } from './failures';
import type { IdCardDesk } from './id-card-desk';
import { idCardRoute } from './id-card-route';
import { identityOf } from './identities';
import type { PhoneCodes } from './phone-codes';
import type { RiskDesk } from './risk-desk';
import type { SubscribeDesk } from './subscribe-desk';

export interface WechatApp {
  appId: string;
  secret: string;
}

export interface WechatParts {
  app: WechatApp;
  clock: HospitalClock;
  people: () => readonly Person[];
  phoneCodes: PhoneCodes;
  faces: FaceDesk;
  subscriptions: SubscribeDesk;
  risks: RiskDesk;
  idCards: IdCardDesk;
}

function refuseApp(given: Record<string, unknown>, app: WechatApp): WechatFailure | null {
  if (given['appid'] !== app.appId) return failure(40013, 'invalid appid');
  if (given['secret'] !== app.secret) return failure(40125, 'invalid appsecret');
  return null;
}

const membersOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

/** The part of api.weixin.qq.com that the platform uses. A sign-in is answered as JSON labelled text/plain, as there. */
export function wechatRoutes(app: FastifyInstance, parts: WechatParts): void {
  const { clock, people, phoneCodes, faces, subscriptions, risks } = parts;
  const tokens = new AccessTokens(clock);

  app.get('/sns/jscode2session', async (request, reply) => {
    reply.type('text/plain');
    const query = membersOf(request.query);
    const { js_code: code, grant_type: grant } = query;
    const answer = (body: object): typeof reply => reply.send(JSON.stringify(body));
    const refusal = refuseApp(query, parts.app);
    if (refusal) return answer(refusal);
    if (grant !== 'authorization_code') return answer(failure(40002, 'invalid grant_type'));
    if (typeof code !== 'string' || code === '') return answer(failure(41008, 'missing code'));
    const told = Object.hasOwn(LOGIN_FAILURES, code) ? LOGIN_FAILURES[code] : undefined;
    if (told) return answer(told);
    if (!people().some(({ signInCode }) => signInCode === code)) return answer(failure(40029, 'invalid code'));
    return answer(identityOf(code));
  });

  app.post('/cgi-bin/stable_token', async (request) => {
    const body = membersOf(request.body);
    const refusal = refuseApp(body, parts.app);
    if (refusal) return refusal;
    if (body['grant_type'] !== 'client_credential') return failure(40002, 'invalid grant_type');
    return tokens.give(body['force_refresh'] === true);
  });

  const withToken = (path: string, answer: (body: Record<string, unknown>) => object): void => {
    app.post(path, async (request) => {
      const refusal = tokens.refuse(membersOf(request.query)['access_token']);
      return refusal ?? answer(membersOf(request.body));
    });
  };
  withToken('/wxa/business/getuserphonenumber', ({ code }) => phoneCodes.take(code, clock.now()));
  withToken('/cityservice/face/identify/getverifyid', (body) => faces.begin(body));
  withToken('/cityservice/face/identify/queryverifyinfo', (body) => faces.ask(body));
  withToken('/wxa/getuserriskrank', (body) => risks.rank(body));
  withToken('/cgi-bin/message/subscribe/send', (body) => subscriptions.send(body));
  idCardRoute(app, parts.idCards, (token) => tokens.refuse(token));
}
