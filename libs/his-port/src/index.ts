export * from './directory.port';
export * from './errors';
export * from './hospital';
export * from './outcomes';
export * from './patient.port';
export * from './record.port';
export * from './report.port';
export * from './scheduling.port';
