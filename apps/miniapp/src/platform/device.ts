import Taro from '@tarojs/taro';

const MAX_LENGTH = 64;

/** What the phone calls itself, such as `HUAWEI LIO-AL00`, for the list of devices; undefined where it does not say. */
export const deviceName = (): string | undefined => {
  const { brand, model } = Taro.getDeviceInfo?.() ?? {};
  return [brand, model].filter(Boolean).join(' ').slice(0, MAX_LENGTH) || undefined;
};
