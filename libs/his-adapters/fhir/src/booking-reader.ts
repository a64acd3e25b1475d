import { addDays } from '@kangqiao/domain';
import { type Booking, type BookingState, HospitalFault } from '@kangqiao/his-port';
import type { Appointment, Slot } from 'fhir/r4';
import { clientRefOf, patientIdOf, slotIdOf, stateOf, toBooking } from './appointments';
import { requireOwnIds } from './bundle';
import type { FhirClient } from './client';
import { startOfDay } from './days';
import type { PatientNumbers } from './patient-numbers';
import { CLIENT_REF } from './systems';
import { required } from './values';

const BOOKINGS_A_PAGE = '50';

/** What an Appointment comes to, seen together with its Slot. */
export type StateWithSlot = (appointment: Appointment, slot: Slot) => BookingState;

/** Reads bookings of ours: by reference, and by day. */
export class BookingReader {
  constructor(
    private readonly client: FhirClient,
    private readonly numbers: PatientNumbers,
    private readonly stateWithSlot: StateWithSlot = stateOf,
  ) {}

  /** The Appointment with our reference; null = there is none. @throws HospitalError */
  async appointment(clientRef: string, deadline: AbortSignal): Promise<Appointment | null> {
    const identifier = `${CLIENT_REF}|${clientRef}`;
    const found = await this.client.search('Appointment', { identifier }, deadline, (appointment) => {
      if (clientRefOf(appointment) !== clientRef) throw new HospitalFault('MALFORMED', 'Appointment.identifier');
    });
    if (found.length > 1) throw new HospitalFault('DUPLICATE_ID', 'Appointment.identifier');
    return found[0] ?? null;
  }

  /** @throws HospitalError */
  async find(clientRef: string, deadline: AbortSignal): Promise<Booking | null> {
    const appointment = await this.appointment(clientRef, deadline);
    if (!appointment) return null;
    const [booking] = await this.toBookings([appointment], deadline);
    return booking ?? null;
  }

  /** One page of a day. @param cursor path and query of the page. @throws HospitalError */
  async page(day: string, cursor: string | null, deadline: AbortSignal) {
    const query: [string, string][] = [
      ['date', `ge${startOfDay(day)}`],
      ['date', `lt${startOfDay(addDays(day, 1))}`],
      ['_sort', 'date'],
      ['_count', BOOKINGS_A_PAGE],
    ];
    const address = cursor ?? this.client.address('Appointment', query);
    const { resources, next } = await this.client.page('Appointment', address, deadline);
    requireOwnIds(resources, 'Appointment');
    const ours = resources.filter((appointment) => clientRefOf(appointment) !== null);
    return { items: await this.toBookings(ours, deadline), nextCursor: next };
  }

  private async toBookings(appointments: Appointment[], deadline: AbortSignal): Promise<Booking[]> {
    const named = appointments.map((appointment) => ({
      appointment,
      slotId: slotIdOf(this.client, appointment),
      patientId: patientIdOf(this.client, appointment),
    }));
    for (const { appointment } of named) stateOf(appointment);
    const [slots, patientNos] = await Promise.all([
      this.client.byIds(
        'Slot',
        named.map(({ slotId }) => slotId),
        deadline,
      ),
      this.numbers.numbersOf(
        named.map(({ patientId }) => patientId),
        deadline,
      ),
    ]);
    return named.map(({ appointment, slotId, patientId }) => {
      const slot = required(slots.get(slotId), 'Appointment.slot');
      return toBooking(appointment, {
        patientNo: required(patientNos.get(patientId), 'Appointment.participant'),
        sessionId: this.client.idOf(slot.schedule, 'Schedule', 'Slot.schedule'),
        numberId: slotId,
        state: this.stateWithSlot(appointment, slot),
      });
    });
  }
}
