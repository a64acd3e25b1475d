import { useQuery } from '@tanstack/react-query';
import type { HospitalList } from '@kangqiao/contracts';
import { api } from '@/platform';

/** Every connected hospital. */
export const useHospitals = () =>
  useQuery({
    queryKey: ['hospitals'],
    queryFn: ({ signal }) => api.get<HospitalList>('/hospitals', { signal }),
    select: (list) => list.items,
  });
