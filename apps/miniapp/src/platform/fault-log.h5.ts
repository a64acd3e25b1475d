/** A browser keeps its own log of what went wrong. */
export const reportFault = (_kind: string, _route: string, _traceId?: string): void => undefined;
