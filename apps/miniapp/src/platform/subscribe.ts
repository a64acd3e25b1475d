import Taro from '@tarojs/taro';
import { MOST_AT_ONCE, type Subscribable } from './subscribable';

export type { Subscribable } from './subscribable';

/**
 * Has WeChat ask whether it may let one message of each kind through. Only within a tap. What is answered counts for
 * nothing here: the server sends, and WeChat knows.
 */
export const askToSubscribe = (messages: readonly Subscribable[]): void => {
  const tmplIds = messages.slice(0, MOST_AT_ONCE).map(({ templateId }) => templateId);
  if (tmplIds.length === 0) return;
  // Old versions of WeChat, and people who refused for ever, answer with a failure.
  void Promise.resolve(Taro.requestSubscribeMessage?.({ tmplIds, entityIds: [] })).catch(() => undefined);
};
