import { useQueryClient } from '@tanstack/react-query';
import type { Appointment, BookAppointment } from '@kangqiao/contracts';
import { api, useWrite } from '@/platform';

export interface BookCommand extends BookAppointment {
  /** The same key repeats the same wish: an answer that got lost never books twice. */
  idempotencyKey: string;
}

/** Books the number that is held. */
export const useBook = () => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: ({ holdId, idempotencyKey }: BookCommand) =>
      api.post<Appointment>('/appointments', { holdId }, { idempotencyKey }),
    onSuccess: (appointment) => client.setQueryData(['appointments', 'one', appointment.id], appointment),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['appointments', 'list'] });
      void client.invalidateQueries({ queryKey: ['appointments', 'ahead'] });
    },
  });
};
