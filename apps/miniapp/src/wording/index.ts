export * from './by-day';
export * from './day';
export * from './dotted';
export * from './period';
export * from './relation';
export * from './sources';
