export { createSelfserviceHospitalPorts, type SelfserviceHospitalPorts } from './hospital-ports';
export type { SelfserviceOperation, SelfserviceOptions } from './options';
export { DOCUMENTED_TABLES, type SelfserviceTables } from './tables';
export type { CallObserver, HospitalCall } from '@kangqiao/his-http';
