import { useQuery } from '@tanstack/react-query';
import type { UnreadNotifications } from '@kangqiao/contracts';
import { api, useSignedIn } from '@/platform';
import { NOTIFICATIONS } from './keys';

/** How many are not read yet. */
export const useUnread = () =>
  useQuery({
    queryKey: [...NOTIFICATIONS, 'unread'],
    queryFn: ({ signal }) => api.get<UnreadNotifications>('/notifications/unread', { signal }),
    select: ({ count }) => count,
    // Cheap, and wrong as soon as something happens: asked again whenever a page is shown.
    staleTime: 0,
    enabled: useSignedIn(),
  });
