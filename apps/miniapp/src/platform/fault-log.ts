import Taro from '@tarojs/taro';

/** Tells WeChat's log of the running app, which its operator reads. @param route without what the page was opened with */
export const reportFault = (kind: string, route: string): void => {
  Taro.getRealtimeLogManager?.().error(kind, route);
};
