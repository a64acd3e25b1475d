import type { CapabilityStatement } from '@medplum/fhirtypes';
import { HEAN } from '../world/hospital';
import { SERVED } from './search-parameters';

const TYPES: Readonly<Record<string, 'token' | 'date' | 'reference'>> = {
  _id: 'token',
  _lastUpdated: 'date',
  active: 'token',
  actor: 'reference',
  authoredon: 'date',
  category: 'token',
  code: 'token',
  date: 'date',
  identifier: 'token',
  issued: 'date',
  organization: 'reference',
  patient: 'reference',
  practitioner: 'reference',
  'recorded-date': 'date',
  schedule: 'reference',
  start: 'date',
  status: 'token',
  subject: 'reference',
  type: 'token',
};
const WRITES: Readonly<Record<string, readonly ('create' | 'update')[]>> = {
  Patient: ['create'],
  Appointment: ['create', 'update'],
  Slot: ['update'],
};
const OPERATIONS = ['find', 'hold', 'book'].map((name) => ({
  name,
  definition: `https://profiles.ihe.net/ITI/Scheduling/OperationDefinition/appointment-${name}`,
}));

/** What the server can do, for anyone who asks. */
export const capabilityStatement = (base: string, date: string): CapabilityStatement => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  date,
  kind: 'instance',
  implementation: { description: HEAN.name, url: base },
  fhirVersion: '4.0.1',
  format: ['application/fhir+json'],
  rest: [
    {
      mode: 'server',
      security: { description: 'Bearer token' },
      resource: Object.entries(SERVED).map(([type, { parameters }]) => ({
        type: type as never,
        versioning: 'versioned',
        interaction: (['read', 'search-type', ...(WRITES[type] ?? [])] as const).map((code) => ({ code })),
        searchParam: parameters.map((name) => ({ name, type: TYPES[name] ?? 'token' })),
        ...(type === 'Appointment' ? { operation: OPERATIONS } : {}),
      })),
    },
  ],
});
