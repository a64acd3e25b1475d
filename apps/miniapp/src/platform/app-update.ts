import Taro from '@tarojs/taro';
import { create } from 'zustand';

const store = create<{ isReady: boolean }>(() => ({ isReady: false }));

/** Listens for a newer version of the app, which WeChat fetches by itself. */
export const watchForUpdate = (): void => {
  Taro.getUpdateManager?.().onUpdateReady(() => store.setState({ isReady: true }));
};

const restart = () => Taro.getUpdateManager().applyUpdate();

/**
 * Starts the app anew in the version that lies ready; null where none does. Every page is closed for it, so it is for pages
 * on which nothing is under way; whoever leaves it gets that version with the next start.
 */
export const useAppUpdate = (): (() => void) | null => (store((state) => state.isReady) ? restart : null);
