import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import { Clock } from '../clock';
import { callUpstream, type UpstreamRequest } from '../http/upstream';
import { type FetchedToken, SharedTokens } from '../shared-tokens/shared-tokens';
import { isTokenRefused, readAccessToken } from './access-token';
import { type ApiAnswer, readUpstream } from './api-answer';
import { readCodeExchange } from './code-exchange';
import { certHashOf, certInfoOf, readFaceResult, readFaceStart } from './face';
import { idCardForm, readIdCard } from './id-card';
import { readPhoneNumber } from './phone-number';
import { readRiskRank, SCENE_OFFERS } from './risk-rank';
import { readSubscribeSend } from './subscribe-message';
import {
  type CodeExchange,
  type FaceResult,
  type FaceStart,
  type FaceSubject,
  type IdCardAnswer,
  type Photo,
  type PhoneAnswer,
  type RiskAnswer,
  type SubscribeMessage,
  type SubscribeOutcome,
  WeChatPort,
  type WeChatUnavailable,
} from './wechat.port';

const TIMEOUT_MS = 5_000;
/** A picture has to get there, and to be read. */
const READING_TIMEOUT_MS = 12_000;
const MAX_BYTES = 16 * 1024;

type Content = Pick<UpstreamRequest, 'headers' | 'body' | 'timeoutMs'>;

const json = (body: object): Content => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
  timeoutMs: TIMEOUT_MS,
});

/** WeChat's servers over HTTPS; see docs/wires/wechat.md. */
@Injectable()
export class WeChatClient extends WeChatPort {
  constructor(
    private readonly config: Config,
    private readonly tokens: SharedTokens,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async exchange(code: string): Promise<CodeExchange> {
    const { appId, appSecret, url: base } = this.config.wechat;
    const url = new URL('/sns/jscode2session', base);
    url.search = new URLSearchParams({
      appid: appId,
      secret: appSecret.reveal(),
      js_code: code,
      grant_type: 'authorization_code',
    }).toString();
    const answer = await callUpstream({ method: 'GET', url, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES });
    return readCodeExchange(readUpstream(answer));
  }

  override async phoneNumber(code: string): Promise<PhoneAnswer> {
    const answer = await this.#ask('/wxa/business/getuserphonenumber', json({ code }));
    return readPhoneNumber(answer, this.config.wechat.appId);
  }

  override async riskRank(openid: string, address: string): Promise<RiskAnswer> {
    const { appId: appid } = this.config.wechat;
    const subject = { appid, openid, scene: SCENE_OFFERS, client_ip: address };
    return readRiskRank(await this.#ask('/wxa/getuserriskrank', json(subject)));
  }

  override async startFace(subject: FaceSubject): Promise<FaceStart> {
    const certInfo = certInfoOf(subject);
    if (!certInfo) return { kind: 'refused' };
    const answer = await this.#ask(
      '/cityservice/face/identify/getverifyid',
      json({
        out_seq_no: subject.reference,
        cert_info: certInfo,
        openid: subject.openid,
      }),
    );
    return readFaceStart(answer, this.clock.now());
  }

  override async faceResult(subject: FaceSubject & { verifyId: string }): Promise<FaceResult> {
    const certInfo = certInfoOf(subject);
    if (!certInfo) return { kind: 'failed' };
    const answer = await this.#ask(
      '/cityservice/face/identify/queryverifyinfo',
      json({
        verify_id: subject.verifyId,
        out_seq_no: subject.reference,
        cert_hash: certHashOf(certInfo),
        openid: subject.openid,
      }),
    );
    return readFaceResult(answer);
  }

  override async readIdCard(photo: Photo): Promise<IdCardAnswer> {
    const content = { body: idCardForm(photo), timeoutMs: READING_TIMEOUT_MS };
    return readIdCard(await this.#ask('/cv/ocr/idcard?type=photo', content));
  }

  override async sendSubscribed(message: SubscribeMessage): Promise<SubscribeOutcome> {
    const { openid, templateId, page, state, data } = message;
    const answer = await this.#ask(
      '/cgi-bin/message/subscribe/send',
      json({
        touser: openid,
        template_id: templateId,
        page,
        miniprogram_state: state,
        lang: 'zh_CN',
        data: Object.fromEntries(Object.entries(data).map(([field, value]) => [field, { value }])),
      }),
    );
    return readSubscribeSend(answer, Object.keys(data));
  }

  /** Asks with the shared access token; where that does not count any more, once again with the next one. */
  async #ask(path: string, content: Content): Promise<ApiAnswer | WeChatUnavailable> {
    const name = `wechat.${this.config.wechat.appId}`;
    const fetch = (stale: string | null) => this.#fetchToken(stale);
    const token = await this.tokens.current(name, fetch);
    if (token.kind === 'unavailable') return token;
    const answer = await this.#post(path, token.value, content);
    if (!isTokenRefused(answer)) return answer;
    const next = await this.tokens.renew(name, token.value, fetch);
    return next.kind === 'unavailable' ? next : this.#post(path, next.value, content);
  }

  /** WeChat gives the same token to all who ask, until told that it has gone bad; that may be told twenty times a day. */
  async #fetchToken(stale: string | null): Promise<FetchedToken> {
    const { appId, appSecret } = this.config.wechat;
    const ask = async (force: boolean) =>
      readAccessToken(
        await this.#post(
          '/cgi-bin/stable_token',
          null,
          json({
            grant_type: 'client_credential',
            appid: appId,
            secret: appSecret.reveal(),
            force_refresh: force,
          }),
        ),
      );
    const fetched = await ask(false);
    return fetched.kind === 'fetched' && fetched.value === stale ? ask(true) : fetched;
  }

  async #post(path: string, token: string | null, content: Content): Promise<ApiAnswer | WeChatUnavailable> {
    const url = new URL(path, this.config.wechat.url);
    if (token !== null) url.searchParams.set('access_token', token);
    return readUpstream(await callUpstream({ method: 'POST', url, maxBytes: MAX_BYTES, ...content }));
  }
}
