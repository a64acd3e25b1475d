import Taro from '@tarojs/taro';

/**
 * Tells WeChat's log of the running app, which its operator reads.
 * @param route without what the page was opened with
 * @param traceId what the resident was given to quote
 */
export const reportFault = (kind: string, route: string, ...traceId: [traceId?: string]): void => {
  Taro.getRealtimeLogManager?.()?.error(kind, route, ...traceId);
};
