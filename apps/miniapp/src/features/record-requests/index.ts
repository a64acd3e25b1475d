export * from './api/use-record-requests';
