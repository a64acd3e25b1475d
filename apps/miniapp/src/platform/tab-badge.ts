import Taro from '@tarojs/taro';
import { useOnShow } from './lifecycle';

const HOME_TAB = 0;
const MOST_SHOWN = 99;

/** `3`, `99+`; null = nothing to count. */
export const badgeText = (count: number): string | null =>
  count <= 0 ? null : count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);

let text: string | null = null;
let isStale = false;

const show = (): void => {
  isStale = true;
  const shown =
    text === null ? Taro.removeTabBarBadge({ index: HOME_TAB }) : Taro.setTabBarBadge({ index: HOME_TAB, text });
  void Promise.resolve(shown).then(
    () => (isStale = false),
    () => undefined,
  );
};

/** How much waits behind the home tab. Only a page of the tab bar may say it; elsewhere the next one does. */
export const setHomeBadge = (count: number): void => {
  text = badgeText(count);
  show();
};

/** On every page: says what could not be said before. */
export const useHomeBadge = (): void =>
  useOnShow(() => {
    if (isStale) show();
  });
