import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { AnswerRecordRequest, RecordRequest, RecordRequestList } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

const ASK_AGAIN_MS = 3_000;
const keyOf = (personId: string) => ['people', personId, 'record-requests'];

/** Doctors who ask, or asked lately. @param watched somebody looks at the page until one comes */
export const useRecordRequests = (personId: string, watched = false) =>
  useQuery({
    queryKey: keyOf(personId),
    queryFn: ({ signal }) => api.get<RecordRequestList>(path`/people/${personId}/record-requests`, { signal }),
    enabled: personId !== '',
    refetchInterval: watched ? ASK_AGAIN_MS : false,
  });

const useChanged = (personId: string) => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keyOf(personId) });
};

interface Answered extends AnswerRecordRequest {
  requestId: string;
}

/** Allows or refuses, once. */
export const useAnswerRequest = (personId: string) => {
  const onSettled = useChanged(personId);
  return useWrite({
    mutationFn: ({ requestId, ...answer }: Answered) =>
      api.post<RecordRequest>(path`/people/${personId}/record-requests/${requestId}/answer`, answer),
    onSettled,
  });
};

/** Withdraws what was allowed, at once. */
export const useEndRequest = (personId: string) => {
  const onSettled = useChanged(personId);
  return useWrite({
    mutationFn: (requestId: string) =>
      api.post<RecordRequest>(path`/people/${personId}/record-requests/${requestId}/end`, {}),
    onSettled,
  });
};
