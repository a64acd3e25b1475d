import { useQueryClient } from '@tanstack/react-query';
import type { ChangeLink, Link } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

interface Change {
  linkId: string;
  change: ChangeLink;
}

/** Allows somebody more, less, or not for ever; it counts from the next request of theirs on. */
export const useChangeLink = (personId: string) => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: ({ linkId, change }: Change) => api.put<Link>(path`/people/${personId}/links/${linkId}`, change),
    onSettled: () => client.invalidateQueries({ queryKey: ['people', personId, 'links'] }),
  });
};
