import Taro from '@tarojs/taro';
import { queryClient } from './query-client';

/** Where the phone is short of memory, what no open page shows is given up: it can be asked for again. */
export const giveWayToMemory = (): void => {
  Taro.onMemoryWarning?.(() => {
    // Also what a page holds without asking for it at the moment is shown.
    queryClient.removeQueries({ predicate: (query) => query.getObserversCount() === 0 });
  });
};
