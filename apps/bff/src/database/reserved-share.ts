import { AsyncLocalStorage } from 'node:async_hooks';

const reserved = new AsyncLocalStorage<true>();

/**
 * Runs what may not wait behind everything else: all that it asks of the database goes over the connections that are
 * kept for it, however many others wait for theirs.
 */
export const onReservedShare = (work: () => void): void => reserved.run(true, work);

/** Whether this code runs on the reserved share. */
export const isOnReservedShare = (): boolean => reserved.getStore() === true;
