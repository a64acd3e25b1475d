import { useQueryClient } from '@tanstack/react-query';
import type { Account, UpdateAccount } from '@kangqiao/contracts';
import { api, followElderMode, useWrite } from '@/platform';

/** Changes the account's preferences. */
export const useUpdateAccount = () => {
  const client = useQueryClient();
  return useWrite({
    each: true,
    mutationFn: (change: UpdateAccount) => api.put<Account>('/account', change),
    onSuccess: async (account) => {
      // An answer that was asked for before the change must not undo it here.
      await client.cancelQueries({ queryKey: ['account'] });
      client.setQueryData(['account'], account);
      followElderMode(account.preferences.elderMode);
    },
  });
};
