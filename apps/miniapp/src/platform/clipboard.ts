import Taro from '@tarojs/taro';
import { t } from '@/language';
import { toast } from './toast';

/** Puts a text on the phone's clipboard, and says so: WeChat by itself, the web page by a word of ours. */
export const copyText = async (text: string): Promise<void> => {
  await Taro.setClipboardData({ data: text });
  toast(t`已复制`);
};
