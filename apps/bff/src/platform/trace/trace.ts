import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** W3C Trace Context, version 00; later versions may add fields behind these. */
const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-|$)/;
const NO_TRACE = '0'.repeat(32);
const SHORT_LENGTH = 12;

const current = new AsyncLocalStorage<string>();

/** The caller's trace id, or a new one when it sent none that counts. */
export const traceIdFrom = (traceparent: string | string[] | undefined): string => {
  const id = typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent)?.[1] : undefined;
  return id === undefined || id === NO_TRACE || traceparent?.slice(0, 2) === 'ff'
    ? randomBytes(16).toString('hex')
    : id;
};

/** What a resident reads to the help desk: the beginning of the full id, which every log line carries. */
export const shortTraceId = (traceId: string): string => traceId.slice(0, SHORT_LENGTH);

export const runInTrace = (traceId: string, work: () => void): void => current.run(traceId, work);

/** The trace this code runs in; undefined outside a request. */
export const currentTraceId = (): string | undefined => current.getStore();

/** The trace this code runs in, or a new one for work that no request asked for. */
export const backgroundTraceId = (): string => currentTraceId() ?? traceIdFrom(undefined);
