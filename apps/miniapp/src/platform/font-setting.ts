import Taro from '@tarojs/taro';

/** What WeChat calls standard: 17 px on iOS, 16 px on Android. */
const STANDARD_PX = 16.5;

/** How much larger than usual the person has set WeChat's letters; 1 where WeChat does not say. */
export const fontSetting = (): number => {
  const { fontSizeScaleFactor, fontSizeSetting } = (Taro.getAppBaseInfo?.() ?? {}) as {
    fontSizeScaleFactor?: number;
    fontSizeSetting?: number;
  };
  return fontSizeScaleFactor ?? (fontSizeSetting ?? STANDARD_PX) / STANDARD_PX;
};

/** It is changed in WeChat's settings: whoever comes back may have done so. */
export const onFontSetting = (heard: () => void): void => Taro.onAppShow?.(heard);
