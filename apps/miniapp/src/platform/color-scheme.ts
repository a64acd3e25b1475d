import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';

export type ColorScheme = 'light' | 'dark';

/** Light or dark, as the phone is set; for what CSS cannot colour, such as a drawn icon. */
export const useColorScheme = (): ColorScheme => {
  const [scheme, setScheme] = useState<ColorScheme>(() => Taro.getAppBaseInfo?.()?.theme ?? 'light');
  useEffect(() => {
    const changed = ({ theme }: { theme: string }) => setScheme(theme === 'dark' ? 'dark' : 'light');
    Taro.onThemeChange(changed);
    return () => Taro.offThemeChange(changed);
  }, []);
  return scheme;
};
