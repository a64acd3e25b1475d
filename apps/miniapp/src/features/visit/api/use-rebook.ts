import { useQueryClient } from '@tanstack/react-query';
import type { Appointment, RebookAppointment } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

export interface RebookCommand extends RebookAppointment {
  appointmentId: string;
}

/** Books another number instead of a stopped visit. */
export const useRebook = () => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: ({ appointmentId, ...body }: RebookCommand) =>
      api.post<Appointment>(path`/appointments/${appointmentId}/rebook`, body),
    onSuccess: (made) => client.setQueryData(['appointments', 'one', made.id], made),
    // Not waited for: whoever asked goes on to the new one at once.
    onSettled: () => void client.invalidateQueries({ queryKey: ['appointments'] }),
  });
};
