import { randomBytes } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { currentTraceId } from './trace';

/** Where undici tells of each request before it is sent. */
const CREATED = 'undici:request:create';

interface Created {
  request: { addHeader(name: string, value: string): void };
}

const passOn = (message: unknown): void => {
  const traceId = currentTraceId();
  if (traceId === undefined) return;
  const spanId = randomBytes(8).toString('hex');
  (message as Created).request.addHeader('traceparent', `00-${traceId}-${spanId}-01`);
};

/** Hospitals and platforms are told under which trace they are asked (W3C Trace Context); telling it twice changes nothing. */
export const traceUpstreams = (): void => {
  unsubscribe(CREATED, passOn);
  subscribe(CREATED, passOn);
};
