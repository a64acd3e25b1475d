import { t } from '@/language';
import { toast } from './toast';

/** On the web page the counter stands beside the phone, and its clerk takes the text. */
export const copyForDemo = async (text: string): Promise<void> => {
  await navigator.clipboard.writeText(text);
  toast(t`已复制，可到医院窗口粘贴`);
};
