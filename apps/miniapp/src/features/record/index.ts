export * from './api/use-record';
export * from './api/use-timeline';
export * from './components/record-summary';
export * from './components/record-timeline';
export * from './lib/entry-wording';
