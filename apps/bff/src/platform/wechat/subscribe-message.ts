import { type ApiAnswer, unavailableBy } from './api-answer';
import type { SubscribeOutcome, WeChatUnavailable } from './wechat.port';

/** What cannot get through however often it is tried, by errcode. */
const REFUSALS: Readonly<Record<number, Extract<SubscribeOutcome, { kind: 'refused' }>['reason']>> = {
  43101: 'not-subscribed',
  40003: 'unknown-user',
  40037: 'template',
  41030: 'page',
  43107: 'forbidden',
  45168: 'data',
  47003: 'data',
};

/** Which of our own fields WeChat complains of; nothing else of its text is looked at. */
const fieldIn = (message: unknown, fields: readonly string[]): string => {
  const [, named] = /data\.(\w+)\.value/.exec(typeof message === 'string' ? message : '') ?? [];
  return named !== undefined && fields.includes(named) ? ` (${named})` : '';
};

/** What an answer of `message/subscribe/send` means. */
export const readSubscribeSend = (
  answer: ApiAnswer | WeChatUnavailable,
  fields: readonly string[],
): SubscribeOutcome => {
  if (answer.kind === 'unavailable') return answer;
  const { errcode } = answer;
  if (errcode === 0) return { kind: 'accepted' };
  const reason = REFUSALS[errcode];
  if (reason === undefined) return unavailableBy(errcode);
  return { kind: 'refused', reason, detail: `errcode ${errcode}${fieldIn(answer.fields.errmsg, fields)}` };
};
