import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Account } from '@kangqiao/contracts';
import { api, followElderMode, useSignedIn } from '@/platform';

/** Who is signed in; the display follows the account's preference. */
export const useAccount = () => {
  const signedIn = useSignedIn();
  const account = useQuery({
    queryKey: ['account'],
    queryFn: ({ signal }) => api.get<Account>('/account', { signal }),
    enabled: signedIn,
  });
  const elderMode = account.data?.preferences?.elderMode;
  useEffect(() => {
    if (elderMode !== undefined) followElderMode(elderMode);
  }, [elderMode]);
  return account;
};
