import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, forgetPerson, path } from '@/platform';

/** Ends acting for a person; their record stays with the hospitals. */
export const useRemovePerson = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (personId: string) => api.delete(path`/people/${personId}`),
    onSuccess: (_, personId) => forgetPerson(client, personId),
  });
};
