export * from './api/use-apply-card';
export * from './api/use-card';
export * from './api/use-card-codes';
export * from './components/apply-card';
export * from './components/health-card';
export * from './lib/current-code';
