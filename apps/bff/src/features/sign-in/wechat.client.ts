import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import { callUpstream } from '../../platform/http/upstream';
import { type CodeExchange, WeChatPort } from './wechat.port';

const TIMEOUT_MS = 5_000;
const MAX_BYTES = 16 * 1024;

/** 40029 wrong code, 40163 code used. */
const REFUSED_CODES: readonly unknown[] = [40029, 40163];

const parse = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
};

/** What an answer of `jscode2session` means. Its session_key is looked at by nobody. */
export const readCodeExchange = (text: string): CodeExchange => {
  const answer = parse(text);
  if (!answer) return { kind: 'unavailable', detail: 'not a JSON object' };
  const { errcode, openid } = answer;
  if (REFUSED_CODES.includes(errcode)) return { kind: 'refused' };
  if (errcode !== undefined && errcode !== 0) return { kind: 'unavailable', detail: `errcode ${String(errcode)}` };
  if (typeof openid !== 'string' || openid === '') return { kind: 'unavailable', detail: 'no openid' };
  return { kind: 'identified', openid };
};

/** WeChat's `code2Session` over HTTPS. */
@Injectable()
export class WeChatClient extends WeChatPort {
  constructor(private readonly config: Config) {
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
    if (answer.kind === 'silent') return { kind: 'unavailable', detail: answer.detail };
    if (answer.status !== 200) return { kind: 'unavailable', detail: `status ${answer.status}` };
    return readCodeExchange(answer.text);
  }
}
