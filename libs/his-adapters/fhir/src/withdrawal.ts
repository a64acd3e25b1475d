import type { Appointment } from 'fhir/r4';
import { CANCELLATION_REASON } from './systems';

/** The same Appointment, cancelled by the patient. */
export function cancelled(appointment: Appointment, reason: string | null): Appointment {
  return {
    ...appointment,
    status: 'cancelled',
    cancelationReason: {
      coding: [{ system: CANCELLATION_REASON, code: 'pat' }],
      ...(reason === null ? {} : { text: reason }),
    },
  };
}
