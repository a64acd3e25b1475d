import Taro from '@tarojs/taro';
import { renderHook } from '@testing-library/react';
import { act } from 'react';
import { useAppUpdate, watchForUpdate } from './app-update';

/** WeChat's update manager: tells when a newer version lies ready. */
function updateManager() {
  const heard: (() => void)[] = [];
  const applyUpdate = jest.fn();
  const manager = { onUpdateReady: (listener: () => void) => void heard.push(listener), applyUpdate };
  (Taro.getUpdateManager as jest.Mock).mockReturnValue(manager);
  return { applyUpdate, isReady: () => act(() => heard.forEach((listener) => listener())) };
}

it('offers a newer version only once it lies ready, and starts it when asked', () => {
  const wechat = updateManager();
  watchForUpdate();
  const { result } = renderHook(() => useAppUpdate());
  expect(result.current).toBeNull();
  wechat.isReady();
  expect(wechat.applyUpdate).not.toHaveBeenCalled();
  result.current?.();
  expect(wechat.applyUpdate).toHaveBeenCalledTimes(1);
});
