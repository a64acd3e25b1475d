import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SignIn, SignedIn } from '@kangqiao/contracts';
import { type DemoResident, api, chooseDemoResident, loginCode, session, setElderMode } from '@/platform';

/** Signs in with a fresh one-time code; on the web page the code is that of the chosen demo resident. */
export const useSignIn = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (resident?: DemoResident) => {
      const request: SignIn = { code: await loginCode(resident) };
      return api.post<SignedIn>('/sessions', request);
    },
    onSuccess: ({ token, account }, resident) => {
      chooseDemoResident(resident ?? null);
      client.setQueryData(['account'], account);
      setElderMode(account.preferences.elderMode);
      session.begin(token);
    },
  });
};
