import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { VisitQueue, VisitQueueState } from '@kangqiao/contracts';
import { api, path } from '@/platform';

const ASK_AGAIN_MS = 30_000;
/** Only in these does anything move. */
const MOVING: readonly VisitQueueState[] = ['waiting', 'not-in-queue'];

/** Where the person stands in the queue; asked again every half minute while it is looked at. */
export const useVisitQueue = (appointmentId: string, travelMinutes: number | null, isLookedAt: boolean) =>
  useQuery({
    queryKey: ['appointments', 'queue', appointmentId, travelMinutes],
    queryFn: ({ signal }) =>
      api.get<VisitQueue>(path`/appointments/${appointmentId}/queue`, { query: { travelMinutes }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      isLookedAt && state.data && MOVING.includes(state.data.state) ? ASK_AGAIN_MS : false,
  });
