import Taro from '@tarojs/taro';
import { t } from '@/language';
import { toast } from './toast';

/** Of WeChat's base library from 3.0.1 on; unknown to Taro. */
interface Restarting {
  restartMiniProgram?: (options: { path: string }) => void;
}

declare const wx: Restarting;

const HOME = '/pages/home/index';

/** Begins the app anew, so that whatever is settled at its start is settled again. */
export const restart = (): void => {
  const { restartMiniProgram } = wx;
  if (restartMiniProgram) return restartMiniProgram({ path: HOME });
  void Taro.reLaunch({ url: HOME });
  toast(t`请关闭后重新打开 Please close and open again`);
};
