import Taro, { useDidShow } from '@tarojs/taro';

export const openPrivacyContract = Taro.openPrivacyContract as unknown as jest.Mock;
export const onNeedPrivacyAuthorization = Taro.onNeedPrivacyAuthorization as unknown as jest.Mock;
export const getUpdateManager = Taro.getUpdateManager as unknown as jest.Mock;
export const getRealtimeLogManager = Taro.getRealtimeLogManager as unknown as jest.Mock;

/** Whoever reads comes back to what is open. */
export const pageIsShown = (): void => {
  for (const [shown] of jest.mocked(useDidShow).mock.calls) shown();
};
