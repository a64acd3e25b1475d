import Taro from '@tarojs/taro';

export const openPrivacyContract = Taro.openPrivacyContract as unknown as jest.Mock;
export const onNeedPrivacyAuthorization = Taro.onNeedPrivacyAuthorization as unknown as jest.Mock;
export const getUpdateManager = Taro.getUpdateManager as unknown as jest.Mock;
export const getRealtimeLogManager = Taro.getRealtimeLogManager as unknown as jest.Mock;
