import { useQuery } from '@tanstack/react-query';
import type { CardCodeList } from '@kangqiao/contracts';
import { api, path } from '@/platform';
import { msUntilRefresh } from '../lib/current-code';

const RETRY_MS = 5_000;

/**
 * The card's next codes, fetched anew when the first asks for it. A failed fetch is repeated soon; what was fetched
 * before stays, and stays usable until the issuer says it ends.
 */
export const useCardCodes = (personId: string, active: boolean) =>
  useQuery({
    queryKey: ['people', personId, 'card', 'codes'],
    queryFn: ({ signal }) => api.post<CardCodeList>(path`/people/${personId}/card/codes`, {}, { signal }),
    select: (list) => list.items,
    enabled: active,
    retry: false,
    staleTime: 0,
    refetchOnMount: 'always',
    refetchInterval: ({ state }) =>
      state.status === 'error' ? RETRY_MS : state.data ? msUntilRefresh(state.data.items, Date.now()) : false,
  });
