import Taro from '@tarojs/taro';

/**
 * WeChat's own consent (用户隐私保护指引), without which it gives no phone number, calendar or clipboard. WeChat asks the
 * person where they have not agreed yet. @returns whether they agree; older versions of WeChat do not ask
 */
export const wechatPrivacyAgreed = (): Promise<boolean> =>
  new Promise((resolve) => {
    if (!Taro.requirePrivacyAuthorize) return resolve(true);
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) });
  });

/** Shows that guide; null where there is none. */
export const openWechatPrivacy: (() => void) | null = () => Taro.openPrivacyContract({});
