import { useDidShow } from '@tarojs/taro';
import { startedInEnglish, startedWith } from '../../test/started';

const TEXTS = { 健康档案: 'Health record', 首页: 'Home', 健康卡: 'Health card', 预约: 'Appointments', 我的: 'Me' };
const load = () => {
  const { useTranslatedBars: nameBars } = jest.requireActual<typeof import('./bars')>('./bars');
  const phone = jest.requireActual<{ default: Record<string, jest.Mock>; useDidShow: typeof useDidShow }>(
    '@tarojs/taro',
  );
  const { setNavigationBarTitle, setTabBarItem, getCurrentInstance } = phone.default;
  getCurrentInstance?.mockReturnValue({ page: { config: { navigationBarTitleText: '健康档案' } } });
  const show = async () => {
    nameBars();
    (phone.useDidShow as unknown as jest.Mock).mock.lastCall[0]();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { show, title: setNavigationBarTitle!, tab: setTabBarItem! };
};

it('names the page and the tabs in English', async () => {
  const { show, title, tab } = startedInEnglish(TEXTS, load);
  await show();
  expect(title).toHaveBeenLastCalledWith({ title: 'Health record' });
  expect(tab.mock.calls.map(([item]) => item.text)).toEqual(['Home', 'Health card', 'Appointments', 'Me']);
});

it('names the tabs once they can be named', async () => {
  const { show, tab } = startedInEnglish(TEXTS, load);
  tab.mockRejectedValueOnce({ errMsg: 'not TabBar page' });
  await show();
  await show();
  await show();
  expect(tab).toHaveBeenCalledTimes(8);
});

it('asks a tab bar again that is not drawn yet and does not answer', async () => {
  jest.useFakeTimers();
  const { show, tab } = startedInEnglish(TEXTS, load);
  tab.mockReturnValueOnce(new Promise(() => undefined));
  void show();
  await jest.advanceTimersByTimeAsync(10_000);
  jest.useRealTimers();
  expect(tab.mock.calls.map(([item]) => item.index)).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
});

it('leaves them as they are in Chinese', async () => {
  const { show, title, tab } = startedWith({}, load);
  await show();
  expect([title.mock.calls, tab.mock.calls]).toEqual([[], []]);
});
