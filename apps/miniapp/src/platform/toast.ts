import Taro from '@tarojs/taro';

/** A short word that goes away by itself; never the only place where something important is said. */
export const toast = (title: string): void => void Taro.showToast({ title, icon: 'none', duration: 2500 });
