import { useState } from 'react';
import { localDateOf } from '@kangqiao/domain';
import { storage } from './storage';

/** A hint that is shown until it is dismissed once, on this phone. @returns whether to show it, and how to dismiss it */
export const useHint = (name: string): [shown: boolean, dismiss: () => void] => {
  const key = `hint.${name}`;
  const [shown, setShown] = useState(() => storage.read<boolean>(key) !== true);
  const dismiss = () => {
    setShown(false);
    storage.write(key, true);
  };
  return [shown, dismiss];
};

/** Whether a page can be put on the phone's desktop from WeChat's own menu. */
export const hasDesktopEntry = process.env.TARO_ENV === 'weapp';

/** Whether this is the first time today on this phone that this is done. */
export const oncePerDay = (name: string): boolean => {
  const key = `daily.${name}`;
  const today = localDateOf(new Date());
  if (storage.read<string>(key) === today) return false;
  storage.write(key, today);
  return true;
};
