export { DEFAULT_DIALECT, type HipDialect } from './dialect';
export { createHipHospitalPorts, HIP_CAPABILITIES, type HipHospitalPorts } from './hospital-ports';
export type { HipOperation, HipOptions } from './options';
export type { SoapVersion } from './soap';
export { DOCUMENTED_TABLES as HIP_DOCUMENTED_TABLES, type HipRefusal, type HipTables } from './tables';
