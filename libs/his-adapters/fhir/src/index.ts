export { FhirRecordAdapter } from './fhir-record.adapter';
export { createFhirHospitalPorts, fhirCapabilities, type FhirHospitalPorts } from './hospital-ports';
export type { FhirOptions, FhirRecordOptions, SchedulingOperation } from './options';
export type { CallObserver, HospitalCall } from '@kangqiao/his-http';
