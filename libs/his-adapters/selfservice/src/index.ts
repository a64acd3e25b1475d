export * from './options';
export * from './tables';
