import { useMutation } from '@tanstack/react-query';
import { api, chooseDemoResident, session } from '@/platform';

/** Signs out. The phone forgets the session even when the server cannot be told; it ends there by itself. */
export const useSignOut = () =>
  useMutation({
    mutationFn: () => api.delete('/sessions/current'),
    onSettled: () => {
      chooseDemoResident(null);
      session.end();
    },
  });
