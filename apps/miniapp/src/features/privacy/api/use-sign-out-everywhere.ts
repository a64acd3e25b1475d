import { api, session, useWrite } from '@/platform';

/** Signs every phone out, this one too; unlike signing out here, it has failed while the server was not told. */
export const useSignOutEverywhere = () =>
  useWrite({ mutationFn: () => api.delete('/sessions'), onSuccess: () => session.end() });
