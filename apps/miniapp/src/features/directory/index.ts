export * from './api/use-departments';
export * from './api/use-doctors';
export * from './api/use-hospital';
export * from './api/use-hospitals';
