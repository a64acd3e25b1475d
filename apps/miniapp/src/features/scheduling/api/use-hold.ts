import { useQuery } from '@tanstack/react-query';
import type { Hold, HoldNumber } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

export interface HoldCommand extends HoldNumber {
  /** The same key repeats the same wish: an answer that got lost never holds a second number. */
  idempotencyKey: string;
}

/** Holds a number while the resident reads and confirms. */
export const useCreateHold = () =>
  useWrite({
    mutationFn: ({ idempotencyKey, ...body }: HoldCommand) =>
      // A number whose hold was not heard of comes back by itself.
      api.post<Hold>('/holds', body, { idempotencyKey, harmless: true }),
  });

const ASK_AGAIN_MS = 2_000;

/** A hold the hospital has not confirmed yet, asked again until it has; nothing is asked for an empty id. */
export const usePendingHold = (holdId: string) =>
  useQuery({
    queryKey: ['holds', holdId],
    queryFn: ({ signal }) => api.get<Hold>(path`/holds/${holdId}`, { signal }),
    enabled: holdId !== '',
    refetchInterval: ({ state }) => (state.error || state.data?.state === 'held' ? false : ASK_AGAIN_MS),
  });

/** Gives a held number back before its time is up. */
export const useReleaseHold = () =>
  useWrite({
    each: true,
    mutationFn: (holdId: string) => api.delete(path`/holds/${holdId}`),
  });
