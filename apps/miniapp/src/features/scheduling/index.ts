export * from './api/use-hold';
export * from './api/use-numbers';
export * from './api/use-schedule';
