import { create } from 'zustand';
import { storage } from './storage';

const KEY = 'display.elder';

const store = create<{ elder: boolean }>(() => ({ elder: storage.read<boolean>(KEY) === true }));

/** Large type and large targets. Follows the account's preference; kept here so that the next start begins with it. */
export const setElderMode = (elder: boolean): void => {
  if (store.getState().elder === elder) return;
  storage.write(KEY, elder);
  store.setState({ elder });
};

export const useElderMode = (): boolean => store((state) => state.elder);
