import { askToSubscribe, oncePerDay } from '@/platform';
import { useNotificationSettings } from '../api/use-settings';
import { type Occasion, subscribablesFor } from './occasions';

/** What is done often would be asked about too often. */
const ASKED_DAILY: ReadonlySet<Occasion> = new Set(['reports']);

/**
 * For the tap with which something begins that there will be news of: has WeChat ask whether it may tell of it. Nothing
 * waits for the answer; without one the news stands in the notification centre.
 */
export const useSubscribePrompt = (occasion: Occasion): (() => void) => {
  const { data: settings } = useNotificationSettings();
  return () => {
    if (!settings) return;
    if (!ASKED_DAILY.has(occasion) || oncePerDay(`subscribe.${occasion}`))
      askToSubscribe(subscribablesFor(settings, occasion));
  };
};
