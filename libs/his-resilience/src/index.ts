export { guardHospital, type CallingPort, type GuardOptions } from './guard-hospital';
export { KeptBack, type KeptBackReason } from './kept-back';
export type { BreakerState, GuardedCall, GuardedOutcome, Observers } from './observation';
export { DEFAULT_RESILIENCE, type BreakerSettings, type ResilienceSettings } from './settings';
export { SystemGuard } from './system-guard';
export { SharedReads } from './shared-reads';
