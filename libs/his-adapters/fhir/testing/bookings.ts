import type { BookCommand } from '@kangqiao/his-port';
import { aSearchset, type FhirReplies } from '@kangqiao/testing';
import type { Appointment } from 'fhir/r4';
import type { FhirOptions } from '../src/options';
import { CLIENT_REF, REFUSAL } from '../src/systems';
import { connect } from './connected-hospital';

export const SLOT = { resourceType: 'Slot', id: 'slot-1', status: 'busy', schedule: { reference: 'Schedule/s-1' } };
export const COMMAND: BookCommand = {
  clientRef: 'c1',
  session: { id: 's-1', departmentId: 'd-1', doctorId: 'role-1', date: '2026-11-23', period: 'morning' },
  number: { id: 'slot-1', startTime: '08:30', endTime: '08:40' },
  patientNo: 'P1',
  feeFen: 5000,
  patient: { name: '王秀英', phone: null },
};
export const CANCEL = { clientRef: 'c1', visitNo: 'a-1', patientNo: 'P1', reason: '临时有事' };

export const appointment = (status: string, changes: Partial<Appointment> = {}) => ({
  resourceType: 'Appointment',
  id: 'a-1',
  meta: { versionId: '7' },
  status,
  identifier: [{ system: CLIENT_REF, value: 'c1' }],
  slot: [{ reference: 'Slot/slot-1' }],
  participant: [
    { actor: { reference: 'Patient/p-1' }, status: 'accepted' },
    { actor: { reference: 'Location/l-1', display: '门诊楼 3 层 5 诊室' }, status: 'accepted' },
  ],
  patientInstruction: '身份证；病历本\n',
  ...changes,
});
const PROPOSAL = { ...appointment('proposed'), id: 'proposed-1', identifier: [] };
export const BOOKING = {
  clientRef: 'c1',
  visitNo: 'a-1',
  patientNo: 'P1',
  sessionId: 's-1',
  numberId: 'slot-1',
  state: 'booked',
  queueNo: null,
  place: '门诊楼 3 层 5 诊室',
  bring: ['身份证', '病历本'],
};
export const outcome = (code: string | null, words = '已约满', issueCode = 'business-rule') => ({
  resourceType: 'OperationOutcome',
  issue: [
    {
      severity: 'error',
      code: issueCode,
      details: { text: words, ...(code === null ? {} : { coding: [{ system: REFUSAL, code }] }) },
    },
  ],
});

/** A hospital with the patient, and with what it has under our reference. */
export const connectBookings = (known: unknown[], replies: FhirReplies = {}, options: Partial<FhirOptions> = {}) =>
  connect(
    {
      'GET Slot': aSearchset(SLOT),
      'GET Appointment': aSearchset(...known),
      'GET Appointment/$find': aSearchset(PROPOSAL),
      ...replies,
    },
    options,
  );

/** What was sent to it that may change something. */
export const writes = ({ requests }: { requests: { method: string; path: string }[] }): string[] =>
  requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
