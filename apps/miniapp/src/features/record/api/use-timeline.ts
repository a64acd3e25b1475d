import { useQuery } from '@tanstack/react-query';
import type { Timeline, TimelineType } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** What happened to a person, newest first. All types unless told. */
export const useTimeline = (personId: string, type?: TimelineType) =>
  useQuery({
    queryKey: ['people', personId, 'timeline', type ?? 'all'],
    queryFn: ({ signal }) =>
      api.get<Timeline>(path`/people/${personId}/record/timeline`, {
        query: type === undefined ? {} : { type },
        signal,
      }),
    enabled: personId !== '',
  });
