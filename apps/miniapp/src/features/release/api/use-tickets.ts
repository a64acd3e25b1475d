import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { JoinRelease, ReleaseTickets } from '@kangqiao/contracts';
import { api, deviceId, keepPass, path, useWrite } from '@/platform';

const keyOf = (releaseId: string) => ['releases', releaseId, 'tickets'] as const;
const FAILED_AGAIN_MS = 5_000;

/** Whoever's turn it is may choose a number on the next pages. */
const noteTurns = (answer: ReleaseTickets): ReleaseTickets => {
  for (const { personId, pass } of answer.items) if (pass) keepPass(personId, answer.release.hospitalId, pass);
  return answer;
};

/**
 * Where the account's people stand; asked again when the server said so, while somebody looks.
 * @param releaseId nothing is asked for an empty one
 */
export const useTickets = (releaseId: string, isLookedAt: boolean) =>
  useQuery({
    queryKey: keyOf(releaseId),
    queryFn: ({ signal }) => api.get<ReleaseTickets>(path`/releases/${releaseId}/tickets`, { signal }).then(noteTurns),
    enabled: releaseId !== '',
    staleTime: 1_000,
    refetchInterval: ({ state }) => {
      if (!isLookedAt) return false;
      return state.data ? state.data.release.askAgainSeconds * 1000 : FAILED_AGAIN_MS;
    },
  });

/** Waits for a person. Asked for twice it is one place. */
export const useJoin = (releaseId: string) => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: (request: Omit<JoinRelease, 'device'>) =>
      api
        .post<ReleaseTickets>(path`/releases/${releaseId}/tickets`, { ...request, device: deviceId() })
        .then(noteTurns),
    onSuccess: (answer) => client.setQueryData(keyOf(releaseId), answer),
  });
};

/** Gives a place up. */
export const useLeave = (releaseId: string) => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: (ticketId: string) => api.delete(path`/releases/${releaseId}/tickets/${ticketId}`),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(releaseId) }),
  });
};
