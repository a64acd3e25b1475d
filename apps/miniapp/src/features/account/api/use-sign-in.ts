import { useQueryClient } from '@tanstack/react-query';
import type { SignIn, SignedIn } from '@kangqiao/contracts';
import {
  type DemoResident,
  api,
  chooseDemoResident,
  deviceName,
  loginCode,
  session,
  followElderMode,
  useWrite,
} from '@/platform';
import { useUpdateAccount } from './use-update-account';

interface SigningIn {
  /** Whom to try the demo as; nobody inside WeChat. */
  resident?: DemoResident;
  /** Of the privacy notice that was accepted just now. */
  noticeVersion: number;
}

/** Signs in with a fresh one-time code; on the web page the code is that of the chosen demo resident. */
export const useSignIn = () => {
  const client = useQueryClient();
  const update = useUpdateAccount();
  return useWrite({
    mutationFn: async ({ resident }: SigningIn) => {
      const request: SignIn = { code: await loginCode(resident), device: deviceName() };
      // A session that nobody heard of is nobody's; the next has a code of its own.
      return api.post<SignedIn>('/sessions', request, { harmless: true });
    },
    onSuccess: async ({ token, account }, { resident, noticeVersion }) => {
      chooseDemoResident(resident ?? null);
      client.setQueryData(['account'], account);
      followElderMode(account.preferences.elderMode);
      session.begin(token);
      if (account.noticeVersion === noticeVersion) return;
      // What could not be noted down is asked for again on the first page.
      await update.mutateAsync({ noticeVersion }).catch(() => undefined);
    },
  });
};
