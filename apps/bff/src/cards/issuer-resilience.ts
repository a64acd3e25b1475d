import type { ResilienceSettings as GuardSettings } from '@kangqiao/his-resilience';
import { IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { BreakerSettings } from '../hospitals/resilience-settings';

const LEAST_MS = 100;
const MOST_MS = 30_000;

/** How a platform that issues cards is called; each may be left out. */
export class ResilienceSettings {
  /** Calls at one time. */
  @IsInt()
  @Min(1)
  @Max(1_024)
  concurrency: number = 32;

  /** Calls that may wait for their turn; one more is told "unavailable" at once. */
  @IsInt()
  @Min(0)
  @Max(10_000)
  queue: number = 256;

  /** For asking for a code, with its waiting and one retry, in milliseconds. */
  @IsInt()
  @Min(LEAST_MS)
  @Max(MOST_MS)
  readDeadlineMs: number = 6_000;

  /** For an application, a check or a report, in milliseconds. */
  @IsInt()
  @Min(LEAST_MS)
  @Max(MOST_MS)
  writeDeadlineMs: number = 12_000;

  @IsObject()
  @ValidateNested()
  @Type(() => BreakerSettings)
  breaker: BreakerSettings = new BreakerSettings();
}

/** Nothing about a card is ever kept or shared between two who ask. */
export const guardSettings = (settings: ResilienceSettings): GuardSettings => ({
  ...settings,
  deadlinesMs: {},
  cache: { directoryMs: 0, sessionsMs: 0 },
});
