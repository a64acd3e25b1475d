export * from './api/use-search';
export * from './components/search-results';
