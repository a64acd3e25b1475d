import Taro from '@tarojs/taro';

/**
 * Makes the screen bright enough for a scanner; the answer restores what was. A phone that refuses keeps its brightness:
 * the code is shown all the same.
 */
export const brighten = async (): Promise<() => void> => {
  if (process.env.TARO_ENV === 'h5') return () => undefined;
  try {
    const { value } = await Taro.getScreenBrightness();
    await Taro.setScreenBrightness({ value: 1 });
    await Taro.setKeepScreenOn({ keepScreenOn: true });
    return () => {
      void Taro.setScreenBrightness({ value });
      void Taro.setKeepScreenOn({ keepScreenOn: false });
    };
  } catch {
    return () => undefined;
  }
};
