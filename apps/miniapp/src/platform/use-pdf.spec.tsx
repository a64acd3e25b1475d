import { act, renderHook } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { handedFiles } from '../../test/handed';
import { usePdf } from './use-pdf';

const { files, names } = handedFiles();
const openDocument = Taro.openDocument as unknown as jest.Mock;
const BYTES = new ArrayBuffer(4);

beforeEach(() => {
  openDocument.mockReset().mockResolvedValue({});
  files.writeFileSync.mockClear();
});

it('keeps one file while the page is there, and none after it', async () => {
  const { result, unmount } = renderHook(() => usePdf());
  await act(() => result.current('one.pdf', BYTES));
  await act(() => result.current('two.pdf', BYTES));
  expect(names()).toEqual(['wxfile://usr/handed/two.pdf']);
  unmount();
  expect(names()).toEqual([]);
});

it('neither writes nor opens what came after the page was left', async () => {
  const { result, unmount } = renderHook(() => usePdf());
  unmount();
  await result.current('late.pdf', BYTES);
  expect(files.writeFileSync).not.toHaveBeenCalled();
  expect(openDocument).not.toHaveBeenCalled();
});

it('takes away what was opening as the page was left', async () => {
  let opened = (_answer: object) => {};
  openDocument.mockReturnValue(new Promise((resolve) => (opened = resolve)));
  const { result, unmount } = renderHook(() => usePdf());
  const opening = result.current('late.pdf', BYTES);
  unmount();
  opened({});
  await opening;
  expect(names()).toEqual([]);
});

it('keeps nothing that the phone cannot show', async () => {
  openDocument.mockRejectedValue({ errMsg: 'openDocument:fail' });
  const { result } = renderHook(() => usePdf());
  await expect(result.current('one.pdf', BYTES)).rejects.toBeDefined();
  expect(names()).toEqual([]);
});
