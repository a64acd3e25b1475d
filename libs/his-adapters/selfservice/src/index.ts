export { createSelfserviceHospitalPorts, type SelfserviceHospitalPorts } from './hospital-ports';
export { SelfservicePushReceiver, type SelfservicePushOptions } from './push-receiver';
export type { SelfserviceOperation, SelfserviceOptions } from './options';
export { DOCUMENTED_TABLES, type SelfserviceTables } from './tables';
export type { CallObserver, HospitalCall, WireCharset } from '@kangqiao/his-http';
