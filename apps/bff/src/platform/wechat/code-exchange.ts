import { type ApiAnswer, unavailable, unavailableBy } from './api-answer';
import type { CodeExchange, WeChatUnavailable } from './wechat.port';

/** 40029 wrong code, 40163 code used. */
export const CODE_REFUSED: readonly number[] = [40029, 40163];
const USER_BLOCKED = 40226;
const TOO_OFTEN = 45011;

/** What an answer of `jscode2session` means. Its session_key is looked at by nobody and goes no further than this. */
export const readCodeExchange = (answer: ApiAnswer | WeChatUnavailable): CodeExchange => {
  if (answer.kind === 'unavailable') return answer;
  const { errcode, fields } = answer;
  if (CODE_REFUSED.includes(errcode)) return { kind: 'refused', reason: 'code' };
  if (errcode === USER_BLOCKED) return { kind: 'refused', reason: 'risk' };
  if (errcode === TOO_OFTEN) return { kind: 'busy' };
  if (errcode !== 0) return unavailableBy(errcode);
  const { openid } = fields;
  return typeof openid === 'string' && openid !== '' ? { kind: 'identified', openid } : unavailable('no openid');
};
