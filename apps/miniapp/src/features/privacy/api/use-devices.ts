import { useQuery } from '@tanstack/react-query';
import type { SignedInDeviceList } from '@kangqiao/contracts';
import { api } from '@/platform';

/** The phones that are signed in to the account. */
export const useDevices = () =>
  useQuery({
    queryKey: ['devices'],
    queryFn: ({ signal }) => api.get<SignedInDeviceList>('/sessions', { signal }),
  });
