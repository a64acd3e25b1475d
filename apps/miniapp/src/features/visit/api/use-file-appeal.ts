import { useQueryClient } from '@tanstack/react-query';
import type { AppealMissedVisit, Appointment } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

export interface AppealCommand extends AppealMissedVisit {
  appointmentId: string;
}

/** Tells the hospital why a visit was missed. */
export const useFileAppeal = () => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: ({ appointmentId, reason }: AppealCommand) =>
      api.post<Appointment>(path`/appointments/${appointmentId}/appeal`, { reason }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['appointments'] }),
  });
};
