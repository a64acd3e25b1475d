import { useQuery } from '@tanstack/react-query';
import type { PersonList } from '@kangqiao/contracts';
import { api, useSignedIn } from '@/platform';

/** Those the account may act for. */
export const usePeople = () => {
  const signedIn = useSignedIn();
  return useQuery({
    queryKey: ['people'],
    queryFn: ({ signal }) => api.get<PersonList>('/people', { signal }),
    enabled: signedIn,
  });
};
