export * from './api/use-record-file';
export * from './api/use-shares';
export * from './components/request-card';
export * from './components/share-code';
export * from './components/share-details';
export * from './components/share-row';
export * from './lib/share-wording';
export * from './lib/take-span';
