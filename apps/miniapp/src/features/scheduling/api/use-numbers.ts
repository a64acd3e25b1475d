import { useQuery } from '@tanstack/react-query';
import type { VisitNumberList } from '@kangqiao/contracts';
import { api, path } from '@/platform';
import { inTurn } from '../lib/in-turn';

/** The time-slot numbers of a session; always asked anew, because others book at the same moment. */
export const useNumbers = (hospitalId: string, sessionId: string) =>
  useQuery({
    queryKey: ['hospitals', hospitalId, 'numbers', sessionId],
    // A number that is just being given back must not look taken.
    queryFn: ({ signal }) =>
      inTurn(() => api.get<VisitNumberList>(path`/hospitals/${hospitalId}/sessions/${sessionId}/numbers`, { signal })),
    enabled: hospitalId !== '' && sessionId !== '',
    staleTime: 0,
  });
