import Taro from '@tarojs/taro';
import { t } from '@/language';
import { toast } from './toast';

/** Puts a text on the phone's clipboard, and says so: WeChat by itself, the web page by a word of ours. */
export const copyText = async (text: string): Promise<void> => {
  try {
    await Taro.setClipboardData({ data: text });
  } catch {
    toast(t`没能复制`);
    return;
  }
  toast(t`已复制`);
};
