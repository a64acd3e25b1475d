import { aSearchset, type FhirReplies, PATIENT_MS, startFhirServer } from '@kangqiao/testing';
import { createFhirHospitalPorts } from '../src/hospital-ports';
import type { FhirOptions } from '../src/options';

export const SYSTEM = 'urn:oid:1.2.3';
export const RESIDENT_ID = { system: 'urn:oid:2.16.840.1.113883.2.23.1.19.1', value: '110199195801060028' };
export const PATIENT = {
  resourceType: 'Patient',
  id: 'p-1',
  identifier: [RESIDENT_ID, { system: SYSTEM, value: 'P1' }],
  name: [{ text: '王秀英' }],
  gender: 'female',
  birthDate: '1958-01-06',
  telecom: [{ system: 'phone', value: '13800000001' }],
};

const open: { close(): Promise<void> }[] = [];

/** Our ports over a server that answers so; it knows `PATIENT` unless told otherwise. `disconnect` ends it. */
export const connect = async (replies: FhirReplies, options: Partial<FhirOptions> = {}) => {
  const server = await startFhirServer({ 'GET Patient': aSearchset(PATIENT), ...replies });
  const baseUrl = `${server.url}/fhir/`;
  const ports = createFhirHospitalPorts({
    baseUrl,
    token: 'secret',
    patientSystem: SYSTEM,
    deadlineMs: PATIENT_MS,
    writeDeadlineMs: PATIENT_MS,
    ...options,
  });
  open.push(ports, server);
  return { server, ...ports };
};

/** All that was connected. */
export const disconnect = async (): Promise<void> => {
  await Promise.all(open.splice(0).map((each) => each.close()));
};
