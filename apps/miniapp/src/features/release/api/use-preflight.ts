import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Preflight } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

const keyOf = (releaseId: string, personId: string) => ['releases', releaseId, 'preflight', personId] as const;

/** What a person lacks to book when the numbers are released. */
export const usePreflight = (releaseId: string, personId: string) =>
  useQuery({
    queryKey: keyOf(releaseId, personId),
    queryFn: ({ signal }) =>
      api.get<Preflight>(path`/releases/${releaseId}/preflight`, { query: { personId }, signal }),
    enabled: releaseId !== '' && personId !== '',
    staleTime: 0,
  });

/** Whether this account is told of the release. */
export const useReminder = (releaseId: string, personId: string) => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: (reminded: boolean) =>
      reminded
        ? api.put(path`/releases/${releaseId}/reminder`, { personId })
        : api.delete(`${path`/releases/${releaseId}/reminder`}?personId=${encodeURIComponent(personId)}`),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(releaseId, personId) }),
  });
};
