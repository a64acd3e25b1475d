import { useQuery } from '@tanstack/react-query';
import type { LaboratoryExplanation } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** What one item means; knowledge for everybody, kept while the app runs. */
export const useExplanation = (explanationId: string) =>
  useQuery({
    queryKey: ['laboratory', 'explanations', 'one', explanationId],
    queryFn: ({ signal }) =>
      api.get<LaboratoryExplanation>(path`/laboratory/explanations/${explanationId}`, { signal }),
    enabled: explanationId !== '',
    staleTime: Infinity,
  });
