import { useQuery } from '@tanstack/react-query';
import type { IdPhotoOffer } from '@kangqiao/contracts';
import { api } from '@/platform';

/** Whether identity cards are read from photographs here; hardly ever changes. */
export const useIdPhotoOffer = () =>
  useQuery({
    queryKey: ['id-photos'],
    queryFn: ({ signal }) => api.get<IdPhotoOffer>('/id-photos', { signal }),
    staleTime: 60 * 60_000,
  });
