import Taro from '@tarojs/taro';
import { QueryCache, QueryClient, environmentManager, focusManager, onlineManager } from '@tanstack/react-query';
import { ApiError } from './api-error';
import { isOnline, watchOnline } from './network';
import { session } from './session';

/** A mini-program is a client, whatever `window` looks like there. */
environmentManager.setIsServer(() => false);

focusManager.setEventListener((setFocused) => {
  const show = () => setFocused(true);
  const hide = () => setFocused(false);
  Taro.onAppShow(show);
  Taro.onAppHide(hide);
  return () => {
    Taro.offAppShow(show);
    Taro.offAppHide(hide);
  };
});

onlineManager.setEventListener(watchOnline);

const isFinal = (error: Error) =>
  error instanceof ApiError && ((error.status >= 400 && error.status < 500) || error.code === 'NETWORK_TIMEOUT');

/** A lost answer is asked for again, twice; neither an answer, nor where there is no network, nor who waited long enough. */
const mayRetry = (failures: number, error: Error) => failures < 2 && isOnline() && !isFinal(error);

/** Who may no longer be acted for is gone from the list, too, as soon as that is seen anywhere. */
const queryCache = new QueryCache({
  onError: (error) => {
    if (error instanceof ApiError && error.code === 'PERSON_NOT_FOUND') {
      void queryClient.invalidateQueries({ queryKey: ['people'], exact: true });
    }
  },
});

export const queryClient = new QueryClient({
  queryCache,
  defaultOptions: {
    queries: { staleTime: 30_000, gcTime: 5 * 60_000, retry: mayRetry, networkMode: 'offlineFirst' },
    // A write is never queued silently: it is tried now and fails with a plain word.
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Asks again for whatever is shown and could not be had. */
export const askAgain = (): void =>
  void queryClient.refetchQueries(
    { type: 'active', predicate: ({ state }) => state.status === 'error' },
    { cancelRefetch: false },
  );

/** Nothing of one account may be shown to the next, not even on pages that stay open below the sign-in page. */
session.onEnd(() => {
  void queryClient.cancelQueries();
  for (const query of queryClient.getQueryCache().getAll()) query.reset();
  queryClient.getMutationCache().clear();
});

session.onBegin(() => void queryClient.refetchQueries({ type: 'active' }));
