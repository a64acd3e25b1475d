import { useQuery } from '@tanstack/react-query';
import type { LinkList } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** Who may act for a person; for the person and a guardian only. */
export const useLinks = (personId: string) =>
  useQuery({
    queryKey: ['people', personId, 'links'],
    queryFn: ({ signal }) => api.get<LinkList>(path`/people/${personId}/links`, { signal }),
    enabled: personId !== '',
  });
