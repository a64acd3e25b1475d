import { useRef } from 'react';
import Taro, { useDidHide, useDidShow } from '@tarojs/taro';

/** Runs each time the page comes to the front, the first time included. */
export const useOnShow = (run: () => void): void => useDidShow(run);

/** Runs each time the page leaves the front. */
export const useOnHide = (run: () => void): void => useDidHide(run);

/** Asks again when the page comes back; the first show is left to the query itself. */
export const useRefetchOnShow = (query: { refetch: () => unknown; isStale: boolean }): void => {
  const seen = useRef(false);
  useDidShow(() => {
    if (seen.current && query.isStale) void query.refetch();
    seen.current = true;
  });
};

/** Names the page in its navigation bar. */
export const setTitle = (title: string): void => void Taro.setNavigationBarTitle({ title });
