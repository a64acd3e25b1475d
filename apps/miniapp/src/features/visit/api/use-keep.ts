import { useQueryClient } from '@tanstack/react-query';
import type { Appointment } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

/** Says that the person comes although another doctor sees them. */
export const useKeep = () => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: (appointmentId: string) => api.post<Appointment>(path`/appointments/${appointmentId}/keep`),
    onSettled: () => void client.invalidateQueries({ queryKey: ['appointments'] }),
  });
};
