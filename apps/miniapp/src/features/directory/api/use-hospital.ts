import { useQuery } from '@tanstack/react-query';
import type { Hospital } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** One hospital: where it is and how far ahead it can be booked. */
export const useHospital = (hospitalId: string) =>
  useQuery({
    queryKey: ['hospitals', hospitalId],
    queryFn: ({ signal }) => api.get<Hospital>(path`/hospitals/${hospitalId}`, { signal }),
    enabled: hospitalId !== '',
  });
