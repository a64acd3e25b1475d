export * from './api/use-record';
export * from './api/use-timeline';
