import Taro from '@tarojs/taro';
import { t } from '@/language';
import { demoCode } from './demo';
import { sandboxUrl } from './sandbox.h5';
import { MOST_AT_ONCE, type Subscribable } from './subscribable';
import { toast } from './toast';

export type { Subscribable } from './subscribable';

const accept = async (signInCode: string, templateIds: readonly string[]): Promise<void> => {
  await Taro.request({
    url: `${await sandboxUrl()}/_control/subscriptions`,
    method: 'POST',
    data: JSON.stringify({ signInCode, templateIds }),
    header: { 'content-type': 'application/json' },
  });
};

/** The web page says what WeChat would ask, and the sandbox's WeChat takes it for agreed. */
export const askToSubscribe = (messages: readonly Subscribable[]): void => {
  const asked = messages.slice(0, MOST_AT_ONCE);
  const code = demoCode();
  if (asked.length === 0 || code === null) return;
  toast(t`演示：微信会在这里询问是否接收${asked.map(({ title }) => title).join(t`、`)}`);
  void accept(
    code,
    asked.map(({ templateId }) => templateId),
  ).catch(() => undefined);
};
