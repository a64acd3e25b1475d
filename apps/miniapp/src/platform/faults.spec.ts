import Taro, { useError, useUnhandledRejection } from '@tarojs/taro';
import { renderHook } from '@testing-library/react';
import { useFaultWatch } from './faults';

const log = { error: jest.fn() };
const pages = Taro.getCurrentPages as jest.Mock;

/** The front page, with or without anything drawn in it. */
function front(route: string, drawn: string) {
  document.body.innerHTML = `<div id="front">${drawn}</div>`;
  pages.mockReturnValue([{ route, $taroPath: 'front' }]);
}

/** What WeChat and React call. */
function watched() {
  (Taro.getRealtimeLogManager as jest.Mock).mockReturnValue(log);
  renderHook(() => useFaultWatch());
  const told = (hook: unknown) => (hook as jest.Mock).mock.calls.at(-1)?.[0] as (value: unknown) => void;
  return { error: told(useError), rejection: told(useUnhandledRejection) };
}

beforeEach(() => {
  jest.useFakeTimers();
  jest.clearAllMocks();
});
afterEach(() => {
  jest.useRealTimers();
  pages.mockReturnValue([]);
});

it('leads home from a page of which nothing could be drawn', () => {
  front('packages/reports/detail/index', '');
  watched().error("TypeError: Cannot read properties of undefined (reading '张三')\n at render");
  jest.runAllTimers();
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' });
  expect(Taro.showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title: '页面出错了，已为您打开首页' }));
});

it('leaves a page that still stands as it is', () => {
  front('packages/reports/detail/index', '<p>报告</p>');
  watched().error('Error: a tap went wrong');
  jest.runAllTimers();
  expect(Taro.reLaunch).not.toHaveBeenCalled();
});

it('does not lead home from home, over and over', () => {
  front('pages/home/index', '');
  watched().error('Error: broken');
  jest.runAllTimers();
  expect(Taro.reLaunch).not.toHaveBeenCalled();
});

it('tells the kind of fault and the page, and nothing that a message or an address holds', () => {
  front('packages/reports/detail/index?reportId=r-1', '<p>报告</p>');
  const { error, rejection } = watched();
  error('MiniProgramError\nTypeError: 张三 11010119900307 is not a function');
  expect(log.error).toHaveBeenLastCalledWith('MiniProgramError', 'packages/reports/detail/index');
  rejection({ reason: new RangeError('13800000001'), promise: Promise.resolve() });
  expect(log.error).toHaveBeenLastCalledWith('RangeError', 'packages/reports/detail/index');
  rejection({ reason: '13800000001' });
  expect(log.error).toHaveBeenLastCalledWith('Error', 'packages/reports/detail/index');
});
