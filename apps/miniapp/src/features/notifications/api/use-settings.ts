import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { NotificationSettings, PutNotificationSettings } from '@kangqiao/contracts';
import { api, useSignedIn, useWrite } from '@/platform';

const KEY = ['notification-settings'] as const;
const FRESH_MS = 10 * 60_000;

/** Which kinds are sent, and when it is to be quiet. */
export const useNotificationSettings = () =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get<NotificationSettings>('/notifications/settings', { signal }),
    staleTime: FRESH_MS,
    enabled: useSignedIn(),
  });

const toPut = ({ switches, quiet }: NotificationSettings): PutNotificationSettings => ({
  off: switches.filter(({ on }) => !on).map(({ kind }) => kind),
  quiet,
});

/** Changes the settings as a whole; shown at once, and taken back where the server does not take them. */
export const useChangeSettings = () => {
  const client = useQueryClient();
  return useWrite({
    each: true,
    mutationFn: (settings: NotificationSettings) =>
      api.put<NotificationSettings>('/notifications/settings', toPut(settings)),
    onMutate: async (settings) => {
      await client.cancelQueries({ queryKey: KEY });
      const before = client.getQueryData<NotificationSettings>(KEY);
      client.setQueryData(KEY, settings);
      return { before };
    },
    onError: (_error, _settings, context) => client.setQueryData(KEY, context?.before),
    onSuccess: (settings) => {
      client.setQueryData(KEY, settings);
      void client.invalidateQueries({ queryKey: ['notifications', 'unread'] });
    },
  });
};
