import { useQueryClient } from '@tanstack/react-query';
import type { Appointment, CancelAppointment } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

export interface CancelCommand extends CancelAppointment {
  appointmentId: string;
  /** The same key repeats the same wish after an answer that got lost. */
  idempotencyKey: string;
}

/** Cancels an appointment and gives its number back. */
export const useCancelAppointment = () => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: ({ appointmentId, idempotencyKey, ...body }: CancelCommand) =>
      api.post<Appointment>(path`/appointments/${appointmentId}/cancel`, body, { idempotencyKey }),
    onSettled: () => client.invalidateQueries({ queryKey: ['appointments'] }),
  });
};
