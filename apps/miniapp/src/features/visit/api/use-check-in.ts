import { useQueryClient } from '@tanstack/react-query';
import type { VisitGuide } from '@kangqiao/contracts';
import { type Place, api, path, useWrite } from '@/platform';

/** Reports the person; says where the phone is only to a hospital that asks for it. */
export const useCheckIn = (appointmentId: string) => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: (place: Place | null) => {
      const body = place ? { near: `${place.latitude},${place.longitude}` } : {};
      return api.post<VisitGuide>(path`/appointments/${appointmentId}/check-in`, body);
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['appointments'] }),
  });
};
