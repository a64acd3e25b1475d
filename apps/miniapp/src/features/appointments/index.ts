export * from './api/use-appointment';
export * from './api/use-appointments';
export * from './api/use-book';
export * from './api/use-cancel-appointment';
export * from './api/use-next-appointment';
