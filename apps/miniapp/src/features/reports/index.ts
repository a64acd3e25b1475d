export * from './api/use-latest-reports';
export * from './api/use-report';
export * from './api/use-reports';
