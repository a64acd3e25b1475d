import { api, chooseDemoResident, session, useWrite } from '@/platform';

/** Signs out. The phone forgets the session even when the server cannot be told; it ends there by itself. */
export const useSignOut = () =>
  useWrite({
    offline: true,
    mutationFn: () => api.delete('/sessions/current'),
    onSettled: () => {
      chooseDemoResident(null);
      session.end();
    },
  });
