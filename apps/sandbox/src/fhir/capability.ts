import type { CapabilityStatement } from 'fhir/r4';
import { COLLECTIONS } from './collections';

/** What the record server can do, for anyone who asks. */
export const capabilityStatement = (base: string, date: string): CapabilityStatement => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  date,
  kind: 'instance',
  implementation: { description: '康桥市第一人民医院 健康档案', url: base },
  fhirVersion: '4.0.1',
  format: ['application/fhir+json'],
  rest: [
    {
      mode: 'server',
      security: { description: 'Bearer token' },
      resource: [
        { type: 'Patient', searchParam: [{ name: 'identifier', type: 'token' as const }] },
        ...Object.keys(COLLECTIONS).map((type) => ({
          type,
          searchParam: [{ name: 'patient', type: 'reference' as const }],
        })),
      ].map((resource) => ({
        ...resource,
        interaction: [{ code: 'read' as const }, { code: 'search-type' as const }],
      })),
    },
  ],
});
