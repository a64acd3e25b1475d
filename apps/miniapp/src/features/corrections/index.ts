export * from './api/use-corrections';
export * from './api/use-send-correction';
export * from './lib/wording';
