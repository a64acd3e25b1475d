import type { WeChatPort } from '../../platform/wechat/wechat.port';
import { PhoneCodeRefused, PhoneUnavailable } from './proof.errors';

/**
 * The phone that WeChat vouches for; null for one of another country, which no hospital here holds.
 * @throws PhoneCodeRefused, PhoneUnavailable
 */
export const vouchedPhone = async (wechat: WeChatPort, phoneCode: string): Promise<string | null> => {
  const answer = await wechat.phoneNumber(phoneCode);
  switch (answer.kind) {
    case 'known':
      return answer.phone;
    case 'unsupported-country':
      return null;
    case 'refused':
      throw new PhoneCodeRefused();
    case 'unavailable':
      throw new PhoneUnavailable(answer.detail);
  }
};
