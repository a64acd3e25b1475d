import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CreatedShare, CreateShare, Share, ShareList } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

const ASK_AGAIN_MS = 3_000;
const keyOf = (personId: string) => ['people', personId, 'shares'];

/** What was handed out lately. @param watched somebody waits for it to be opened */
export const useShares = (personId: string, watched = false) =>
  useQuery({
    queryKey: keyOf(personId),
    queryFn: ({ signal }) => api.get<ShareList>(path`/people/${personId}/shares`, { signal }),
    enabled: personId !== '',
    refetchInterval: watched ? ASK_AGAIN_MS : false,
  });

const useChanged = (personId: string) => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keyOf(personId) });
};

/** Link and passcode are in this answer and nowhere else: what loses it makes another share. */
export const useCreateShare = (personId: string) => {
  const onSettled = useChanged(personId);
  return useWrite({
    mutationFn: (request: CreateShare) => api.post<CreatedShare>(path`/people/${personId}/shares`, request),
    onSettled,
    // The key to the content is not kept on the phone longer than the page that shows it.
    gcTime: 0,
  });
};

/** Ends a share at once. */
export const useEndShare = (personId: string) => {
  const onSettled = useChanged(personId);
  return useWrite({
    mutationFn: (shareId: string) => api.post<Share>(path`/people/${personId}/shares/${shareId}/end`, {}),
    onSettled,
  });
};
