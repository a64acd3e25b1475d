import { useQuery } from '@tanstack/react-query';
import type { DoctorList } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** The doctors of one department. */
export const useDoctors = (hospitalId: string, departmentId: string) =>
  useQuery({
    queryKey: ['hospitals', hospitalId, 'doctors', departmentId],
    queryFn: ({ signal }) =>
      api.get<DoctorList>(path`/hospitals/${hospitalId}/doctors`, { query: { departmentId }, signal }),
    select: (list) => list.items,
    enabled: hospitalId !== '' && departmentId !== '',
  });
