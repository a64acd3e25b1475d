import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ExplanationList } from '@kangqiao/contracts';
import { api } from '@/platform';

/** Items that a word finds; all of them where nothing is asked. */
export const useExplanations = (q: string) =>
  useQuery({
    queryKey: ['laboratory', 'explanations', 'list', q],
    queryFn: ({ signal }) =>
      api.get<ExplanationList>('/laboratory/explanations', { query: q === '' ? {} : { q }, signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
