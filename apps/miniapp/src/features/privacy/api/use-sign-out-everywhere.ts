import { useMutation } from '@tanstack/react-query';
import { api, session } from '@/platform';

/** Signs every phone out, this one too; unlike signing out here, it has failed while the server was not told. */
export const useSignOutEverywhere = () =>
  useMutation({ mutationFn: () => api.delete('/sessions'), onSuccess: () => session.end() });
