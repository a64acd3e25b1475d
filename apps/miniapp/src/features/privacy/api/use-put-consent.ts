import { useQueryClient } from '@tanstack/react-query';
import type { ConsentList, ConsentPurpose, PutConsent } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

interface Answer extends PutConsent {
  purpose: ConsentPurpose;
}

/** Gives or withdraws one consent; it counts at once, so everything fetched for the person is asked for anew. */
export const usePutConsent = (personId: string) => {
  const client = useQueryClient();
  return useWrite({
    each: true,
    mutationFn: ({ purpose, ...answer }: Answer) =>
      api.put<ConsentList>(path`/people/${personId}/consents/${purpose}`, answer),
    onSuccess: (list) => {
      client.setQueryData(['people', personId, 'consents'], list);
      const isConsents = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[2] === 'consents';
      void client.invalidateQueries({ queryKey: ['people'], predicate: (query) => !isConsents(query) });
    },
  });
};
