/** When a system of a hospital is left alone for a while. */
export interface BreakerSettings {
  /** Opens when more than this share of the calls in the window failed; between 0 and 1. */
  share: number;
  /** How far back calls are counted, in milliseconds. */
  windowMs: number;
  /** Never opens on fewer calls than these. */
  leastCalls: number;
  /** How long it stays open before one call may try, in milliseconds. */
  openMs: number;
}

/** How one hospital is kept from hurting itself, the others and residents. */
export interface ResilienceSettings {
  /** Calls at one time, over all systems of the hospital. */
  concurrency: number;
  /** Calls that may wait for their turn; one more is refused at once. */
  queue: number;
  /** For a read with its waiting and its retry, in milliseconds. */
  readDeadlineMs: number;
  /** For a write with its waiting, in milliseconds; after it the outcome is unknown. */
  writeDeadlineMs: number;
  /** Deadlines of single operations by the port's name for it, before the two above. */
  deadlinesMs: Readonly<Record<string, number>>;
  breaker: BreakerSettings;
  /** How long what is the same for every resident is kept, in milliseconds; 0 = only shared while it is under way. */
  cache: { directoryMs: number; sessionsMs: number };
}

/** What a hospital gets unless its settings say otherwise. */
export const DEFAULT_RESILIENCE: ResilienceSettings = {
  concurrency: 16,
  queue: 32,
  readDeadlineMs: 12_000,
  writeDeadlineMs: 25_000,
  deadlinesMs: {},
  breaker: { share: 0.5, windowMs: 30_000, leastCalls: 10, openMs: 10_000 },
  cache: { directoryMs: 60_000, sessionsMs: 1_000 },
};

/** Operations that take their time unless the hospital's settings say otherwise: a file of twenty megabytes, in milliseconds. */
export const OWN_DEADLINES_MS: Readonly<Record<string, number>> = { original: 35_000 };
