import type { WireCharset } from './charset';

/** How one call to a hospital ended. */
export type CallOutcome =
  /** With a reply that could be used, an empty one too. */
  | 'answered'
  /** With a well-formed refusal. */
  | 'refused'
  /** Without a reply; a write surely did not happen. */
  | 'unavailable'
  /** Without a usable reply to a write that may have happened. */
  | 'unknown'
  /** With a reply that breaks the contract. */
  | 'fault';

/** One call, for metrics and the log. Never holds a body, an address or anything about a person. */
export interface HospitalCall {
  /** The port's name of the operation: `sessions`, `book`, … */
  operation: string;
  milliseconds: number;
  outcome: CallOutcome;
  /** The hospital's code of a refusal, or why a reply was judged wrong. */
  reason: string | null;
}

/** Is told of every call as it ends; must not throw. */
export type CallObserver = (call: HospitalCall) => void;

/** Limits of the connection to one hospital. */
export interface HospitalHttpOptions {
  /** Connections kept to this hospital, and so the calls at one time; the rest queue. Default 16. */
  connections?: number;
  /** How long to wait for a connection, in milliseconds; after it nothing was sent. Default 3000. */
  connectTimeoutMs?: number;
  /** The longest reply that is read, in bytes. Default 8 MiB. */
  maxReplyBytes?: number;
  /** The charset of replies that name none. Default UTF-8. */
  charset?: WireCharset;
}
