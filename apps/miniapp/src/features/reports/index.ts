export * from './api/use-latest-reports';
export * from './api/use-report';
export * from './api/use-reports';
export * from './components/laboratory-items';
export * from './components/report-row';
export * from './components/susceptibility-table';
export * from './lib/by-month';
export * from './lib/kind-wording';
