import type { Appointment, Patient, Slot } from '@medplum/fhirtypes';
import { isRecord } from '../../input';
import { clientRefOf, patientIdIn, slotIdOf } from '../desk/appointments';
import type { AppointmentChange, BookingRequest, SlotChange } from '../desk/booking-desk';
import type { Wish } from '../desk/find-numbers';
import { FhirProblem } from '../desk/refusals';
import { CLIENT_REF_SYSTEM, idIn } from '../resources/codes';

const invalid = (text: string): never => {
  throw new FhirProblem(400, 'invalid', text);
};

function bodyOf(body: unknown, resourceType: string): Record<string, unknown> {
  return isRecord(body) && body['resourceType'] === resourceType ? body : invalid(`the body must be ${resourceType}`);
}

/** The named value of a Parameters resource. */
function parameterIn(body: Record<string, unknown>, name: string, value: string): Record<string, unknown> | null {
  const parameters: unknown[] = Array.isArray(body['parameter']) ? body['parameter'] : [];
  const found = parameters.find((one) => isRecord(one) && one['name'] === name);
  if (found === undefined) return null;
  const content = isRecord(found) ? found[value] : undefined;
  return isRecord(content) ? content : invalid(`${name} must have ${value}`);
}

function referenceIn(body: Record<string, unknown>, name: string, type: 'Appointment' | 'Patient'): string | null {
  const value = parameterIn(body, name, 'valueReference');
  if (value === null) return null;
  return idIn({ reference: String(value['reference']) }, type) ?? invalid(`${name} must refer to ${type}`);
}

/** The Parameters of `$hold` and `$book`. */
export function readBookingRequest(body: unknown): BookingRequest {
  const parameters = bodyOf(body, 'Parameters');
  const appointmentId = referenceIn(parameters, 'appointment-reference', 'Appointment');
  const identifier = parameterIn(parameters, 'identifier', 'valueIdentifier');
  if (identifier !== null && identifier['system'] !== CLIENT_REF_SYSTEM) invalid('identifier has an unknown system');
  const clientRef = identifier === null ? null : identifier['value'];
  if (clientRef !== null && (typeof clientRef !== 'string' || !/^[\x21-\x7e]{1,64}$/.test(clientRef))) {
    return invalid('identifier must have a value of 1 to 64 characters');
  }
  return {
    appointmentId: appointmentId ?? invalid('appointment-reference is required'),
    patientId: referenceIn(parameters, 'patient-reference', 'Patient'),
    clientRef,
  };
}

function instantIn(query: URLSearchParams, name: string): Date {
  const text = query.get(name) ?? invalid(`${name} is required`);
  const hasOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const instant = new Date(text);
  return hasOffset && !Number.isNaN(instant.getTime()) ? instant : invalid(`${name} must be an instant with an offset`);
}

/** The query of `$find`. */
export function readWish(query: URLSearchParams): Wish {
  const idOf = (name: string, type: 'Organization' | 'PractitionerRole'): string | null => {
    const text = query.get(name);
    return text === null ? null : (idIn({ reference: text }, type) ?? invalid(`${name} must refer to ${type}`));
  };
  return {
    start: instantIn(query, 'start'),
    end: instantIn(query, 'end'),
    departmentId: idOf('organization', 'Organization'),
    doctorId: idOf('practitioner', 'PractitionerRole'),
  };
}

/** The version that a PUT is about; without one it would overwrite what its sender has not seen. */
function versionIn(ifMatch: string | undefined): string {
  const versionId = /^W\/"([^"]+)"$/.exec(ifMatch ?? '')?.[1];
  if (versionId === undefined) throw new FhirProblem(428, 'required', 'If-Match is required');
  return versionId;
}

/** The body of `PUT Appointment/{id}`. */
export function readChange(body: unknown, id: string, ifMatch: string | undefined): AppointmentChange {
  const appointment = bodyOf(body, 'Appointment') as unknown as Appointment;
  if (appointment.id !== id) return invalid('the id of the body is not that of the address');
  const reason = appointment.cancelationReason?.text;
  return { versionId: versionIn(ifMatch), status: appointment.status, reason: reason ?? null };
}

/** The body of `PUT Slot/{id}`. */
export function readSlotChange(body: unknown, id: string, ifMatch: string | undefined): SlotChange {
  const slot = bodyOf(body, 'Slot') as unknown as Slot;
  if (slot.id !== id) return invalid('the id of the body is not that of the address');
  return { versionId: versionIn(ifMatch), status: slot.status, clientRef: clientRefOf(slot) };
}

/** The body of `POST Appointment`. */
export function readAppointment(body: unknown): { slotId: string; patientId: string; clientRef: string } {
  const appointment = bodyOf(body, 'Appointment') as unknown as Appointment;
  if (appointment.status !== 'pending') invalid('a new Appointment must be pending');
  if (!Array.isArray(appointment.participant)) invalid('participant is required');
  return {
    slotId: slotIdOf(appointment) || invalid('slot is required'),
    patientId: patientIdIn(appointment) ?? invalid('a Patient must take part'),
    clientRef: clientRefOf(appointment) ?? invalid('identifier is required'),
  };
}

/** The body of `POST Patient`. */
export const readPatient = (body: unknown): Patient => bodyOf(body, 'Patient') as unknown as Patient;
