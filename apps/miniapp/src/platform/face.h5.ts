import Taro from '@tarojs/taro';
import { t } from '@/language';
import { sandboxUrl } from './sandbox.h5';

/** The one that plays it is always there. */
export const canVerifyFace = (): boolean => true;

/** The web page has no such camera: a dialog plays it, and the sandbox's WeChat is told how it ended. */
export const verifyFace = async (verifyId: string): Promise<'done' | 'cancelled'> => {
  const { confirm } = await Taro.showModal({
    title: t`演示：人脸核验`,
    content: t`真实的人脸核验只在微信里进行。这里由您决定比对的结果。`,
    confirmText: t`通过`,
    cancelText: t`不通过`,
  });
  await Taro.request({
    url: `${await sandboxUrl()}/_control/face/${encodeURIComponent(verifyId)}`,
    method: 'POST',
    data: JSON.stringify({ result: confirm ? 'passed' : 'failed' }),
    header: { 'content-type': 'application/json' },
  });
  return 'done';
};
