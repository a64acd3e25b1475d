import { useQuery } from '@tanstack/react-query';
import type { DepartmentList } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** A hospital's departments, flat with their parents. */
export const useDepartments = (hospitalId: string) =>
  useQuery({
    queryKey: ['hospitals', hospitalId, 'departments'],
    queryFn: ({ signal }) => api.get<DepartmentList>(path`/hospitals/${hospitalId}/departments`, { signal }),
    select: (list) => list.items,
    enabled: hospitalId !== '',
  });
