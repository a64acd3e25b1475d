export * from './codes';
export * from './judge';
export * from './plausible';
export * from './reading';
export * from './targets';
export * from './warnings';
