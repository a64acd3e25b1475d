import { useQueryClient } from '@tanstack/react-query';
import type { PhoneCheckIn, VisitGuide } from '@kangqiao/contracts';
import { api, path, useWrite, whereAmI } from '@/platform';

/** Reports the person; says where the phone is only to a hospital that asks for it. */
export const useCheckIn = (appointmentId: string) => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: async ({ withinMetres }: PhoneCheckIn) => {
      const place = withinMetres === null ? null : await whereAmI();
      const body = place ? { near: `${place.latitude},${place.longitude}` } : {};
      return api.post<VisitGuide>(path`/appointments/${appointmentId}/check-in`, body);
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['appointments'] }),
  });
};
