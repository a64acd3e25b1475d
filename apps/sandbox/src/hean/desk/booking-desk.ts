import { Operator } from '@medplum/core';
import type { Appointment, Slot } from '@medplum/fhirtypes';
import type { Store } from '../engine/store';
import { CLIENT_REF_SYSTEM, coded, VISIT_SYSTEM } from '../resources/codes';
import { admit, pendingAppointment } from './admission';
import { BOOKED_AT, carries, clientRefOf, patientIdIn, refIdentifier, slotIdOf, stateOf } from './appointments';
import { slotIdOfProposal } from './find-numbers';
import type { Hean } from './hean';
import { FhirProblem, refusals } from './refusals';

const CANCEL_BEFORE_MINUTES = 60;
const REPORT_FROM_MINUTES = 120;
const REPORT_UNTIL_MINUTES = 15;

/** What `$hold` and `$book` are given. */
export interface BookingRequest {
  /** A proposed Appointment, or for `$book` a held one. */
  appointmentId: string;
  patientId: string | null;
  clientRef: string | null;
}

/** What a client may change in an Appointment. */
export interface AppointmentChange {
  versionId: string;
  status: Appointment['status'];
  reason: string | null;
}

/** What a client may change in a Slot. */
export interface SlotChange {
  versionId: string;
  status: Slot['status'];
  clientRef: string | null;
}

/** Where numbers are held, booked and given back; to be used inside `Hean.with`. */
export class BookingDesk {
  constructor(
    private readonly hean: Hean,
    private readonly store: Store,
  ) {}

  /** ITI-116. The same request again finds what it made. */
  async hold(request: BookingRequest): Promise<{ appointment: Appointment; isNew: boolean }> {
    const slotId = slotIdOfProposal(request.appointmentId);
    if (slotId === null) throw new FhirProblem(400, 'invalid', 'appointment-reference must be a proposed Appointment');
    const existing = await this.byClientRef(request.clientRef);
    if (existing) {
      const same = slotIdOf(existing) === slotId && patientIdIn(existing) === request.patientId;
      if (!same || existing.status === 'cancelled') throw refusals.alreadyBooked();
      return { appointment: existing, isNew: false };
    }
    return { appointment: await this.take(slotId, request), isNew: true };
  }

  /** ITI-117, of what is held or, without a hold, of what is proposed. */
  async book(request: BookingRequest): Promise<Appointment> {
    const held = await this.heldFor(request);
    if (request.patientId !== null && patientIdIn(held) !== request.patientId) throw refusals.patientRefused();
    if (request.clientRef !== null && clientRefOf(held) !== request.clientRef) throw refusals.alreadyBooked();
    if (held.status === 'booked') return held;
    if (held.status !== 'pending') {
      throw stateOf(held) === 'stopped' ? refusals.sessionStopped() : refusals.holdExpired();
    }
    const slot = await this.store.find<Slot>('Slot', slotIdOf(held));
    if (!slot || !carries(slot, held)) throw refusals.holdExpired();
    await this.store.updateResource<Slot>({ ...slot, status: 'busy' });
    return this.store.updateResource<Appointment>({
      ...held,
      status: 'booked',
      extension: [{ url: BOOKED_AT, valueInstant: this.hean.now().toISOString() }],
      identifier: [
        ...(held.identifier ?? []),
        { type: coded('v2-0203', 'VN'), system: VISIT_SYSTEM, value: this.hean.nextVisitNo() },
      ],
    });
  }

  /** A client's PUT: it may book what is held, cancel, and report the patient. */
  async change(id: string, change: AppointmentChange): Promise<Appointment> {
    const appointment = await this.store.find<Appointment>('Appointment', id);
    if (!appointment) throw new FhirProblem(404, 'not-found', `there is no Appointment/${id}`);
    if (appointment.meta?.versionId !== change.versionId) {
      throw new FhirProblem(412, 'conflict', 'the Appointment has changed since it was read');
    }
    if (change.status === 'booked') return this.book({ appointmentId: id, patientId: null, clientRef: null });
    if (change.status === 'arrived') return this.report(appointment);
    if (change.status !== 'cancelled') throw new FhirProblem(422, 'business-rule', '只能预约、报到或取消');
    if (appointment.status === 'cancelled') return appointment;
    if (appointment.status === 'pending') return this.hean.cancel(this.store, appointment, 'pat', change.reason ?? '');
    if (appointment.status !== 'booked') throw refusals.alreadyArrived();
    const left = new Date(appointment.start ?? '').getTime() - this.hean.now().getTime();
    if (left < CANCEL_BEFORE_MINUTES * 60_000) throw refusals.tooLate();
    return this.hean.cancel(this.store, appointment, 'pat', change.reason ?? '');
  }

  private async report(appointment: Appointment): Promise<Appointment> {
    if (stateOf(appointment) === 'arrived') return appointment;
    if (appointment.status !== 'booked') throw refusals.notBooked();
    const minutesLeft = (new Date(appointment.start ?? '').getTime() - this.hean.now().getTime()) / 60_000;
    if (minutesLeft > REPORT_FROM_MINUTES) throw refusals.tooEarlyToReport();
    if (minutesLeft <= -REPORT_UNTIL_MINUTES) throw refusals.tooLateToReport();
    return this.store.updateResource<Appointment>({ ...appointment, status: 'arrived' });
  }

  /** A client's POST: an Appointment that is pending until the Slot is taken too. */
  async request(request: { slotId: string; patientId: string; clientRef: string }): Promise<{
    appointment: Appointment;
    isNew: boolean;
  }> {
    const existing = await this.byClientRef(request.clientRef);
    if (existing) return { appointment: existing, isNew: false };
    const admission = await admit(this.store, request.slotId, request.patientId);
    const pending = pendingAppointment(this.hean, admission, request.clientRef);
    return { appointment: await this.store.createResource<Appointment>(pending), isNew: true };
  }

  /** A client's PUT of a Slot: takes it for its Appointment, marks it as booked, or gives it back. */
  async changeSlot(id: string, change: SlotChange): Promise<Slot> {
    const slot = await this.store.find<Slot>('Slot', id);
    if (!slot) throw new FhirProblem(404, 'not-found', `there is no Slot/${id}`);
    if (slot.meta?.versionId !== change.versionId) {
      throw new FhirProblem(412, 'conflict', 'the Slot has changed since it was read');
    }
    if (slot.status === change.status) return slot;
    if (slot.status === 'busy-unavailable') throw refusals.sessionStopped();
    const appointment = await this.byClientRef(change.clientRef ?? clientRefOf(slot));
    const isTheirs = appointment !== undefined && slotIdOf(appointment) === id;
    const mayTake = change.status === 'busy-tentative' && slot.status === 'free' && appointment?.status === 'pending';
    const mayBook = change.status === 'busy' && appointment !== undefined && carries(slot, appointment);
    if (!isTheirs || !(mayTake || mayBook)) throw refusals.numberTaken();
    return this.store.updateResource<Slot>({
      ...slot,
      identifier: refIdentifier(clientRefOf(appointment)),
      status: change.status,
    });
  }

  private async heldFor(request: BookingRequest): Promise<Appointment> {
    if (slotIdOfProposal(request.appointmentId) !== null) return (await this.hold(request)).appointment;
    const held = await this.store.find<Appointment>('Appointment', request.appointmentId);
    if (!held) throw new FhirProblem(404, 'not-found', '没有找到预约记录', 'hold-expired');
    return held;
  }

  private async byClientRef(clientRef: string | null): Promise<Appointment | undefined> {
    if (clientRef === null) return undefined;
    return this.store.searchOne<Appointment>({
      resourceType: 'Appointment',
      filters: [{ code: 'identifier', operator: Operator.EQUALS, value: `${CLIENT_REF_SYSTEM}|${clientRef}` }],
    });
  }

  private async take(slotId: string, request: BookingRequest): Promise<Appointment> {
    const admission = await admit(this.store, slotId, request.patientId);
    const identifier = refIdentifier(request.clientRef);
    await this.store.updateResource<Slot>({ ...admission.slot, identifier, status: 'busy-tentative' });
    return this.store.createResource<Appointment>(pendingAppointment(this.hean, admission, request.clientRef));
  }
}
