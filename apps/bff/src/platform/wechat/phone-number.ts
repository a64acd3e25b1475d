import { type ApiAnswer, unavailable, unavailableBy } from './api-answer';
import { CODE_REFUSED } from './code-exchange';
import type { PhoneAnswer, WeChatUnavailable } from './wechat.port';

const QUOTA_USED_UP = 1400001;
const MAINLAND = '86';
const MOBILE = /^1[3-9]\d{9}$/;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What an answer of `getuserphonenumber` means. Its watermark says for which app the number was given. */
export const readPhoneNumber = (answer: ApiAnswer | WeChatUnavailable, appId: string): PhoneAnswer => {
  if (answer.kind === 'unavailable') return answer;
  const { errcode, fields } = answer;
  if (CODE_REFUSED.includes(errcode)) return { kind: 'refused' };
  if (errcode === QUOTA_USED_UP) return unavailable(`errcode ${errcode}: the quota of phone numbers is used up`);
  if (errcode !== 0) return unavailableBy(errcode);
  const info = fields.phone_info;
  if (!isRecord(info)) return unavailable('no phone_info');
  const { countryCode, purePhoneNumber: phone, watermark } = info;
  if (!isRecord(watermark) || watermark.appid !== appId) return unavailable('a phone_info for another app');
  if (String(countryCode) !== MAINLAND) return { kind: 'unsupported-country' };
  return typeof phone === 'string' && MOBILE.test(phone)
    ? { kind: 'known', phone }
    : unavailable('no mainland mobile number');
};
