import Taro from '@tarojs/taro';

/** A new screen on the same page begins at its top. */
export const scrollToTop = (): void => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
