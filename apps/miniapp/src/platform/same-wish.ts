import { ApiError } from './api-error';

/**
 * Whether trying again means the same wish (same idempotency key), because nobody knows what became of the first:
 * the answer got lost, the server failed, or it is still at work. A clear refusal ends the wish.
 */
export const isSameWish = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status >= 500 || error.code === 'IDEMPOTENCY_IN_PROGRESS');
