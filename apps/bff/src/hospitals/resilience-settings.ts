import { DEFAULT_RESILIENCE } from '@kangqiao/his-resilience';
import { Type } from 'class-transformer';
import { IsInt, IsNumber, IsObject, Max, Min, ValidateNested } from 'class-validator';
import { LONGEST_DEADLINE_MS, SHORTEST_DEADLINE_MS } from './wire-settings';

const MINUTE_MS = 60_000;
const { breaker, cache, ...limits } = DEFAULT_RESILIENCE;

export class BreakerSettings {
  /** Opens when more than this share of the calls in the window failed. */
  @IsNumber()
  @Min(0.05)
  @Max(0.95)
  share: number = breaker.share;

  /** How far back calls are counted, in milliseconds. */
  @IsInt()
  @Min(1_000)
  @Max(10 * MINUTE_MS)
  windowMs: number = breaker.windowMs;

  /** Never opens on fewer calls than these. */
  @IsInt()
  @Min(1)
  @Max(10_000)
  leastCalls: number = breaker.leastCalls;

  /** How long it stays open before one call may try, in milliseconds. */
  @IsInt()
  @Min(100)
  @Max(10 * MINUTE_MS)
  openMs: number = breaker.openMs;
}

class CacheSettings {
  /** How long the directory is kept, in milliseconds. */
  @IsInt()
  @Min(0)
  @Max(60 * MINUTE_MS)
  directoryMs: number = cache.directoryMs;

  /** How long sessions are kept, in milliseconds; what we change ourselves is seen at once. */
  @IsInt()
  @Min(0)
  @Max(MINUTE_MS)
  sessionsMs: number = cache.sessionsMs;
}

/** How this hospital is kept from hurting the others; each may be left out. */
export class ResilienceSettings {
  /** Calls at one time, over all its systems. */
  @IsInt()
  @Min(1)
  @Max(256)
  concurrency: number = limits.concurrency;

  /** Calls that may wait for their turn. */
  @IsInt()
  @Min(0)
  @Max(10_000)
  queue: number = limits.queue;

  /** For a read with its waiting and its retry, in milliseconds. */
  @IsInt()
  @Min(SHORTEST_DEADLINE_MS)
  @Max(LONGEST_DEADLINE_MS)
  readDeadlineMs: number = limits.readDeadlineMs;

  /** For a write with its waiting, in milliseconds; after it the outcome is unknown. */
  @IsInt()
  @Min(SHORTEST_DEADLINE_MS)
  @Max(LONGEST_DEADLINE_MS)
  writeDeadlineMs: number = limits.writeDeadlineMs;

  /** Deadlines of single operations in milliseconds, by the port's name for it. */
  @IsObject()
  deadlinesMs: Record<string, number> = {};

  @IsObject()
  @ValidateNested()
  @Type(() => BreakerSettings)
  breaker: BreakerSettings = new BreakerSettings();

  @IsObject()
  @ValidateNested()
  @Type(() => CacheSettings)
  cache: CacheSettings = new CacheSettings();
}
