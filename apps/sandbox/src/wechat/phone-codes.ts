import type { Person } from '../world/model';
import { failure, type WechatFailure } from './failures';

const CODE = /^phone-([^.]+)(\..+)?$/;

/**
 * `phone-<signInCode>` is the code of a demo resident's phone-number button, good again and again like their login
 * code; with a dot and anything after it, it is good once, as with WeChat.
 */
export class PhoneCodes {
  private readonly used = new Set<string>();

  constructor(
    private readonly people: () => readonly Person[],
    private readonly appId: string,
  ) {}

  take(code: unknown, now: Date): object | WechatFailure {
    const [, signInCode, once] = (typeof code === 'string' && CODE.exec(code)) || [];
    const person = this.people().find((one) => one.signInCode === signInCode);
    if (typeof code !== 'string' || !person) return failure(40029, 'invalid code');
    if (this.used.has(code)) return failure(40163, 'code been used');
    if (once !== undefined) this.used.add(code);
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: person.phone,
        purePhoneNumber: person.phone,
        countryCode: '86',
        watermark: { timestamp: Math.floor(now.getTime() / 1000), appid: this.appId },
      },
    };
  }

  clear(): void {
    this.used.clear();
  }
}
