import Taro from '@tarojs/taro';
import { act, renderHook } from '@testing-library/react';
import { followElderMode, setElderMode, useElderMode } from './elder-mode';

const [[appShown] = []] = jest.mocked(Taro.onAppShow).mock.calls;

/** WeChat's letters are so many times the usual, and the person comes back from its settings. */
const lettersAre = (fontSizeScaleFactor: number) =>
  act(() => {
    jest.mocked(Taro.getAppBaseInfo).mockReturnValue({ fontSizeScaleFactor } as unknown as Taro.getAppBaseInfo.Result);
    appShown?.({} as Taro.getLaunchOptionsSync.LaunchOptions);
  });

const isOn = () => renderHook(() => useElderMode()).result.current;

it.each([
  [1.3, false],
  [1.4, true],
  [1.75, true],
  [1, false],
])('follows letters of WeChat that are %d times the usual, as long as nobody chose: %s', (factor, on) => {
  lettersAre(factor);
  expect(isOn()).toBe(on);
});

it('goes on following them where the account says no', () => {
  lettersAre(1.4);
  act(() => followElderMode(false));
  expect(isOn()).toBe(true);
});

it('ends with the account what was switched on, and is as it was switched by hand whatever the letters are', () => {
  lettersAre(1.4);
  act(() => followElderMode(true));
  act(() => followElderMode(false));
  expect(isOn()).toBe(false);
  lettersAre(1);
  act(() => setElderMode(true));
  expect(isOn()).toBe(true);
});

it.each(['x', 1, { on: true }, []])('takes %j, which nobody chose, for no choice', (strange) => {
  jest.isolateModules(() => {
    jest.requireActual<{ default: typeof Taro }>('@tarojs/taro').default.setStorageSync('display.elder', strange);
    const { createElement } = jest.requireActual<typeof import('react')>('react');
    const { createRoot } = jest.requireActual<typeof import('react-dom/client')>('react-dom/client');
    const { flushSync } = jest.requireActual<typeof import('react-dom')>('react-dom');
    const anew = jest.requireActual<typeof import('./elder-mode')>('./elder-mode');
    const drawn = document.createElement('div');
    flushSync(() => createRoot(drawn).render(createElement(() => String(anew.useElderMode()))));
    expect(drawn.textContent).toBe('false');
  });
});
