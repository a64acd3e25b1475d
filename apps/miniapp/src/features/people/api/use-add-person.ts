import { useQueryClient } from '@tanstack/react-query';
import type { AddPerson, Person } from '@kangqiao/contracts';
import { api, useWrite } from '@/platform';

/** Adds myself or a member of my family; nothing can be seen of them until control is proved. */
export const useAddPerson = () => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: (person: AddPerson) => api.post<Person>('/people', person),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'], exact: true }),
  });
};
