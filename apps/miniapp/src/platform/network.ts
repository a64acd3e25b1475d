import Taro from '@tarojs/taro';
import { create } from 'zustand';
import { networkStatus } from './network-status';

/** A phone that does not say is taken to be online: the calls themselves tell the truth. */
const store = create<{ online: boolean }>(() => ({ online: true }));
/** How often the phone said that it has none. */
let losses = 0;
const told = (online: boolean): void => {
  if (!online) losses += 1;
  store.setState({ online });
};

/** Asks anew; the phone tells of changes, yet not of those while the app slept. */
const lookAtNetwork = (): Promise<void> => networkStatus.read().then(told, () => undefined);

networkStatus.watch(told);
Taro.onAppShow(lookAtNetwork);
void lookAtNetwork();

/** What the phone last said of its network. */
export const isOnline = (): boolean => store.getState().online;

/** Whether the phone says that it has a network. */
export const useOnline = (): boolean => store((state) => state.online);

/** @returns ends it */
export const watchOnline = (changed: (online: boolean) => void): (() => void) =>
  store.subscribe(({ online }) => changed(online));

/**
 * To be called as a request is sent.
 * @returns to be called when it was answered: there is a network, whatever the phone said before it was sent
 */
export const asking = (): (() => void) => {
  const before = losses;
  return () => {
    if (losses === before) told(true);
  };
};
