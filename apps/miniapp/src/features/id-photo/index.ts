export * from './components/id-photo';
