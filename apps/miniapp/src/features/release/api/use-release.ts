import { useQuery } from '@tanstack/react-query';
import type { Release } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** The release that is under way at a hospital or comes next; nothing is asked for an empty id. */
export const useHospitalRelease = (hospitalId: string) =>
  useQuery({
    queryKey: ['hospitals', hospitalId, 'release'],
    queryFn: ({ signal }) => api.get<Release>(path`/hospitals/${hospitalId}/release`, { signal }),
    enabled: hospitalId !== '',
    staleTime: 0,
  });
