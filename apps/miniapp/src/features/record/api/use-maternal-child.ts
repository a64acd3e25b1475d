import { useQuery } from '@tanstack/react-query';
import type { MaternalChildRecord } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** Pregnancies, the first weeks, and how a child grows. */
export const useMaternalChild = (personId: string) =>
  useQuery({
    queryKey: ['people', personId, 'record', 'maternal-child'],
    queryFn: ({ signal }) => api.get<MaternalChildRecord>(path`/people/${personId}/record/maternal-child`, { signal }),
    enabled: personId !== '',
  });
