import Taro from '@tarojs/taro';
import { t } from '@/language';
import { open } from './navigation';
import { toast } from './toast';

/** Old links and mistyped ones lead home, with a plain word. */
export const leadHomeFromNowhere = (): void => {
  Taro.onPageNotFound?.(() => {
    open.home();
    toast(t`没有找到这个页面，已为您打开首页`);
  });
};
