export * from './contract-builders';
export * from './fixed-clock';
export * from './hand-made-server';
export * from './port-builders';
export * from './report-builders';
export * from './residents';
export * from './sandbox';
export * from './sequential-ids';
