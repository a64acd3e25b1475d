export { FhirRecordAdapter } from './fhir-record.adapter';
export type { FhirRecordOptions } from './options';
export type { CallObserver, HospitalCall } from '@kangqiao/his-http';
