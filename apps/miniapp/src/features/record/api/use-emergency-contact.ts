import { useQueryClient } from '@tanstack/react-query';
import type { EmergencyContact, PutEmergencyContact } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

const useChanged = (personId: string) => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['people', personId, 'record'] });
};

/** Says whom to call; takes the place of whoever was named before. */
export const usePutContact = (personId: string) => {
  const onSettled = useChanged(personId);
  return useWrite({
    mutationFn: (contact: PutEmergencyContact) =>
      api.put<EmergencyContact>(path`/people/${personId}/record/emergency-contact`, contact),
    onSettled,
  });
};

/** Nobody is named any more. */
export const useRemoveContact = (personId: string) => {
  const onSettled = useChanged(personId);
  return useWrite({
    mutationFn: () => api.delete<void>(path`/people/${personId}/record/emergency-contact`),
    onSettled,
  });
};
