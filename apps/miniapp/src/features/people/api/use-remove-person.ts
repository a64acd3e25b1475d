import { useQueryClient } from '@tanstack/react-query';
import { api, forgetPerson, path, useWrite } from '@/platform';

/** Ends acting for a person; their record stays with the hospitals. */
export const useRemovePerson = () => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: (personId: string) => api.delete(path`/people/${personId}`),
    onSuccess: (_, personId) => forgetPerson(client, personId),
  });
};
