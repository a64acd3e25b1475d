export * from './catalogue';
export * from './language';
export * from './say';
export * from './sentences';
