import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { NotificationEntry } from '@kangqiao/contracts';
import { api, path } from '@/platform';
import { NOTIFICATIONS } from './keys';

/** The notification that a message on the phone leads to; asking for it marks it as read. */
export const useNotification = (id: string) => {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['notification', id],
    queryFn: async () => {
      const entry = await api.post<NotificationEntry>(path`/notifications/${id}/read`, {}, { harmless: true });
      void client.invalidateQueries({ queryKey: NOTIFICATIONS });
      return entry;
    },
    staleTime: Infinity,
    enabled: id !== '',
  });
};
