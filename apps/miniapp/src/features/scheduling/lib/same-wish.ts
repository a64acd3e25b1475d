import type { ApiError } from '@/platform';

/**
 * Whether trying again means the same wish (same idempotency key), because nobody knows what became of the first:
 * the answer got lost, the server failed, or it is still at work. A clear refusal ends the wish.
 */
export const isSameWish = ({ status, code }: Pick<ApiError, 'status' | 'code'>): boolean =>
  status === 0 || status >= 500 || code === 'IDEMPOTENCY_IN_PROGRESS';
