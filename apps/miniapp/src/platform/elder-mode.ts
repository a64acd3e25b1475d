import { create } from 'zustand';
import { storage } from './storage';
import { useCareType } from './text-step';

const KEY = 'display.elder';

const isChoice = (value: unknown): value is boolean => typeof value === 'boolean';

const store = create<{ byHand: boolean | null }>(() => ({ byHand: storage.read(KEY, isChoice) }));

/** Large type and large targets, switched by hand; kept here so that the next start begins with it. */
export const setElderMode = (elder: boolean): void => {
  if (store.getState().byHand === elder) return;
  storage.write(KEY, elder);
  store.setState({ byHand: elder });
};

/** An account that never chose says no; that does not end what WeChat's own font setting begins. */
export const followElderMode = (ofAccount: boolean): void => {
  if (ofAccount || store.getState().byHand === true) setElderMode(ofAccount);
};

/** On or off by hand; else as WeChat's own type for elders is. */
export const useElderMode = (): boolean => {
  const care = useCareType();
  return store(({ byHand }) => byHand) ?? care;
};
