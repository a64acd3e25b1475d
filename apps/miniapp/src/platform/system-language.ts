import Taro from '@tarojs/taro';

/** Whether WeChat itself, or the browser, is set to English. */
export const systemIsEnglish = (): boolean => {
  const { language } = (Taro.getAppBaseInfo?.() ?? {}) as { language?: string };
  return /^en/i.test(language ?? '');
};
