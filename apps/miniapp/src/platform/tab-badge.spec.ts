import { renderHook } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { pageIsShown } from '../../test/wechat';
import { setHomeBadge, useHomeBadge } from './tab-badge';

const phone = Taro as unknown as Record<'setTabBarBadge' | 'removeTabBarBadge', jest.Mock>;
const FAILED = { errMsg: 'fail not TabBar page' };

/** What the tab says, as WeChat has it: only a page of the tab bar changes it. */
let badge: string | null = null;
let isTabPage = true;
const changed = async (text: string | null) => {
  if (!isTabPage) throw FAILED;
  badge = text;
};
const front = async (page: 'tab' | 'inner') => {
  isTabPage = page === 'tab';
  pageIsShown();
  await new Promise((resolve) => setTimeout(resolve));
};

beforeEach(() => {
  phone.setTabBarBadge.mockImplementation(({ text }: { text: string }) => changed(text));
  phone.removeTabBarBadge.mockImplementation(() => changed(null));
  renderHook(() => useHomeBadge());
});

it('says what changed behind another page once a page of the tab bar is in front', async () => {
  await front('tab');
  setHomeBadge(3);
  expect(badge).toBe('3');
  await front('inner');
  setHomeBadge(0);
  await front('inner');
  expect(badge).toBe('3');
  await front('tab');
  expect(badge).toBeNull();
});

it('is left alone where it says so already', async () => {
  await front('tab');
  setHomeBadge(3);
  await front('tab');
  phone.setTabBarBadge.mockClear();
  await front('tab');
  expect(phone.setTabBarBadge).not.toHaveBeenCalled();
});
