import Taro from '@tarojs/taro';

/** On Android: the brightness that the person or the light around has set, whatever it is by then. */
const AS_THE_PHONE_IS_SET = -1;

const isAndroid = () => Taro.getDeviceInfo?.()?.platform === 'android';

const set = (value: number): Promise<unknown> => Taro.setScreenBrightness({ value });

/** Android answers with the value before automatic brightness, or −1: setting that would end the automatic. */
const restore = async (before: number): Promise<void> => {
  if (!isAndroid()) return void (await set(before));
  try {
    await set(AS_THE_PHONE_IS_SET);
  } catch {
    if (before >= 0) await set(before);
  }
};

/**
 * Makes the screen bright enough for a scanner; the answer restores what was. A phone that refuses keeps its brightness:
 * the code is shown all the same.
 */
export const brighten = async (): Promise<() => void> => {
  if (process.env.TARO_ENV === 'h5') return () => undefined;
  try {
    const { value } = await Taro.getScreenBrightness();
    await set(1);
    await Taro.setKeepScreenOn({ keepScreenOn: true });
    return () => {
      restore(value).catch(() => undefined);
      void Taro.setKeepScreenOn({ keepScreenOn: false });
    };
  } catch {
    return () => undefined;
  }
};
