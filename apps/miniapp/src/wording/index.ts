export * from './day';
export * from './period';
export * from './sources';
