import { useQueryClient } from '@tanstack/react-query';
import type { AppealMissedVisit, Appointment } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

export interface AppealCommand extends AppealMissedVisit {
  appointmentId: string;
  /** The same key repeats the same wish after an answer that got lost. */
  idempotencyKey: string;
}

/** Tells the hospital why a visit was missed. */
export const useFileAppeal = () => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: ({ appointmentId, idempotencyKey, reason }: AppealCommand) =>
      api.post<Appointment>(path`/appointments/${appointmentId}/appeal`, { reason }, { idempotencyKey }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['appointments'] }),
  });
};
