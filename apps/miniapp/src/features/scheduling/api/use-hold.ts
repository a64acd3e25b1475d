import { useMutation } from '@tanstack/react-query';
import type { Hold, HoldNumber } from '@kangqiao/contracts';
import { api, path } from '@/platform';

export interface HoldCommand extends HoldNumber {
  /** The same key repeats the same wish: an answer that got lost never holds a second number. */
  idempotencyKey: string;
}

/** Holds a number while the resident reads and confirms. */
export const useCreateHold = () =>
  useMutation({
    mutationFn: ({ idempotencyKey, ...body }: HoldCommand) => api.post<Hold>('/holds', body, { idempotencyKey }),
  });

/** Gives a held number back before its time is up. */
export const useReleaseHold = () =>
  useMutation({
    mutationFn: (holdId: string) => api.delete(path`/holds/${holdId}`),
  });
