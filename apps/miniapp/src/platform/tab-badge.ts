import Taro from '@tarojs/taro';

const HOME_TAB = 0;
const MOST_SHOWN = 99;

/** `3`, `99+`; null = nothing to count. */
export const badgeText = (count: number): string | null =>
  count <= 0 ? null : count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);

/** How much waits behind the home tab. Only tab pages have the bar; elsewhere it stays as it was. */
export const setHomeBadge = (count: number): void => {
  const text = badgeText(count);
  const shown =
    text === null ? Taro.removeTabBarBadge({ index: HOME_TAB }) : Taro.setTabBarBadge({ index: HOME_TAB, text });
  void Promise.resolve(shown).catch(() => undefined);
};
