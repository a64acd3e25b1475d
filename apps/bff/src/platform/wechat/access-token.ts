import type { FetchedToken } from '../shared-tokens/shared-tokens';
import { type ApiAnswer, unavailable, unavailableBy } from './api-answer';
import type { WeChatUnavailable } from './wechat.port';

/** 40001 no valid token, 40014 not a token, 42001 past its time. */
const TOKEN_REFUSED: readonly number[] = [40001, 40014, 42001];

/** Whether nothing was done because the access token does not count. */
export const isTokenRefused = (answer: ApiAnswer | WeChatUnavailable): boolean =>
  answer.kind === 'answer' && TOKEN_REFUSED.includes(answer.errcode);

/** What an answer of `stable_token` means. */
export const readAccessToken = (answer: ApiAnswer | WeChatUnavailable): FetchedToken => {
  if (answer.kind === 'unavailable') return answer;
  const { errcode, fields } = answer;
  if (errcode !== 0) return unavailableBy(errcode);
  const { access_token: value, expires_in: lifeSeconds } = fields;
  if (typeof value !== 'string' || value === '') return unavailable('no access_token');
  if (typeof lifeSeconds !== 'number' || lifeSeconds <= 0) return unavailable('no expires_in');
  return { kind: 'fetched', value, lifeSeconds };
};
