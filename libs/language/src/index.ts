export * from './catalogue';
export * from './sentences';
