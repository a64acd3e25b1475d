import Taro, { useDidShow } from '@tarojs/taro';
import { language, t, translated } from '@/language';

const TABS = [t`首页`, t`健康卡`, t`预约`, t`我的`];
const ASK_AGAIN_MS = 300;
let tabsAreNamed = false;

/**
 * Only a page of the tab bar may name its tabs; elsewhere the next one does. The web page's tab bar hears nothing, and
 * answers nothing, before it is drawn: it is asked until it does.
 */
const nameTabs = async (): Promise<void> => {
  if (tabsAreNamed) return;
  const again = setTimeout(() => void nameTabs(), ASK_AGAIN_MS);
  tabsAreNamed = await Promise.all(TABS.map((text, index) => Taro.setTabBarItem({ index, text }))).then(
    () => true,
    () => false,
  );
  clearTimeout(again);
};

/** The title of the page and the names of the tabs, which the app's own settings say in Chinese, in the language that was chosen. */
export const useTranslatedBars = (): void =>
  useDidShow(() => {
    if (language === 'zh') return;
    const title = Taro.getCurrentInstance().page?.config?.navigationBarTitleText;
    if (typeof title === 'string') void Taro.setNavigationBarTitle({ title: translated(title) });
    void nameTabs();
  });
