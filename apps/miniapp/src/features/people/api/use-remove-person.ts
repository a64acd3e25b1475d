import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, path } from '@/platform';

/** Ends acting for a person; their record stays with the hospitals. */
export const useRemovePerson = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (personId: string) => api.delete(path`/people/${personId}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'], exact: true }),
  });
};
