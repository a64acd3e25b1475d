import { useQueryClient } from '@tanstack/react-query';
import type { Appointment, RebookAppointment } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

export interface RebookCommand extends RebookAppointment {
  appointmentId: string;
  /** The same key repeats the same wish: an answer that got lost never books twice. */
  idempotencyKey: string;
}

/** Books another number instead of a stopped visit. */
export const useRebook = () => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: ({ appointmentId, idempotencyKey, ...body }: RebookCommand) =>
      api.post<Appointment>(path`/appointments/${appointmentId}/rebook`, body, { idempotencyKey }),
    onSuccess: (made) => client.setQueryData(['appointments', 'one', made.id], made),
    // Not waited for: whoever asked goes on to the new one at once.
    onSettled: () => void client.invalidateQueries({ queryKey: ['appointments'] }),
  });
};
