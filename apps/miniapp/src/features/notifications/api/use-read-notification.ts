import { useQueryClient } from '@tanstack/react-query';
import type { NotificationEntry, UnreadNotifications } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';
import { NOTIFICATIONS } from './keys';

/** Marks one as read; the answer is the notification. */
export const useReadNotification = () => {
  const client = useQueryClient();
  return useWrite({
    each: true,
    mutationFn: (id: string) => api.post<NotificationEntry>(path`/notifications/${id}/read`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: NOTIFICATIONS }),
  });
};

/** Marks all as read. */
export const useReadAll = () => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: () => api.post<UnreadNotifications>('/notifications/read-all', {}),
    onSettled: () => client.invalidateQueries({ queryKey: NOTIFICATIONS }),
  });
};
