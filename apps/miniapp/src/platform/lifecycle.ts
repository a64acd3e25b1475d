import { useRef, useState } from 'react';
import { useDidHide, useDidShow } from '@tarojs/taro';

/** Runs each time the page comes to the front, the first time included. */
export const useOnShow = (run: () => void): void => useDidShow(run);

/** Whether the page is in front. Whatever is mounted later begins in front: only a page in front is worked on. */
export const useOnTop = (): boolean => {
  const [onTop, setOnTop] = useState(true);
  useDidShow(() => setOnTop(true));
  useDidHide(() => setOnTop(false));
  return onTop;
};

/** Asks again when the page comes back; the first show is left to the query itself. */
export const useRefetchOnShow = (query: { refetch: () => unknown; isStale: boolean }): void => {
  const seen = useRef(false);
  useDidShow(() => {
    if (seen.current && query.isStale) void query.refetch();
    seen.current = true;
  });
};
