import type { Operation } from '../../faults/faults';
import { DOCUMENT_SYSTEMS } from '../resources/codes';

const BY_TYPE: Readonly<Record<string, Operation>> = {
  PractitionerRole: 'doctors',
  Encounter: 'encounters',
  Condition: 'diagnoses',
  MedicationRequest: 'prescriptions',
  AllergyIntolerance: 'allergies',
  Immunization: 'immunizations',
};
const REPORTS: Readonly<Record<string, Operation>> = { LAB: 'laboratory', RAD: 'imaging', MB: 'microbiology' };

const isDocument = (identifier: string): boolean =>
  Object.values(DOCUMENT_SYSTEMS).some((system) => identifier.startsWith(`${system}|`));

/** What the platform is doing with a search, by its own name for it; null for a mere look-up on the way. */
export function operationOf(type: string, query: URLSearchParams): Operation | null {
  const value = (name: string): string => query.get(name) ?? '';
  switch (type) {
    case 'Organization':
      return value('type').endsWith('|prov') ? 'profile' : 'departments';
    case 'Patient':
      return isDocument(value('identifier')) ? 'find' : null;
    case 'Schedule':
      return query.has('actor') ? 'sessions' : query.has('active') ? 'stopNotices' : null;
    case 'Slot':
      return query.has('schedule') && !value('schedule').includes(',') ? 'numbers' : null;
    case 'Appointment':
      return query.has('identifier') ? 'findBooking' : query.has('date') ? 'bookings' : null;
    case 'DiagnosticReport':
      return query.has('_id') ? (REPORTS[value('category').split('|').pop() ?? ''] ?? null) : 'list';
    case 'Observation':
      if (value('code').endsWith('|882-1')) return 'bloodGroups';
      return value('category').endsWith('|vital-signs') ? 'measurements' : null;
    case 'DocumentReference':
      return query.has('_id') ? 'document' : 'documents';
    default:
      return BY_TYPE[type] ?? null;
  }
}
