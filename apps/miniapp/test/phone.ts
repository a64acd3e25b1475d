import Taro from '@tarojs/taro';

/** The person takes a screenshot: whoever listens hears of it. */
export const screenshotIsTaken = (): void => {
  const listening = jest.mocked(Taro.onUserCaptureScreen as unknown as jest.Mock).mock.calls.at(-1)?.[0] as () => void;
  listening();
};
