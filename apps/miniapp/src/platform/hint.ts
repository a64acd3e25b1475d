import { useState } from 'react';
import { localDateOf } from '@kangqiao/domain';
import { clock } from './clock';
import { enteredBy } from './entry';
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

/** Whether a page can be put on the phone's desktop from WeChat's own menu, by somebody who has not done so. */
export const hasDesktopEntry = (): boolean => process.env.TARO_ENV === 'weapp' && enteredBy() !== 'desktop';

/** Whether this is the first time today on this phone that this is done. */
export const oncePerDay = (name: string): boolean => {
  const key = `daily.${name}`;
  const today = localDateOf(clock.date());
  if (storage.read<string>(key) === today) return false;
  storage.write(key, today);
  return true;
};
