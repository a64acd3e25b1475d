import { Operator } from '@medplum/core';
import type { Appointment, Patient, Schedule, Slot } from '@medplum/fhirtypes';
import { localDate, withOffset, localDateTime } from '../../hospital/local-time';
import { countsTowardsQuota } from '../../hospital/order-states';
import type { Store } from '../engine/store';
import {
  CLIENT_REF_SYSTEM,
  coded,
  DOCUMENT_SYSTEMS,
  QUEUE_SYSTEM,
  referenceTo,
  VISIT_SYSTEM,
} from '../resources/codes';
import { doctors } from '../world/doctors';
import { BOOKED_AT, clientRefOf, HOLD_EXPIRES, patientIdIn, scheduleIdOf, slotIdOf, stateOf } from './appointments';
import { roleIdOf, slotIdOfProposal } from './find-numbers';
import type { Hean } from './hean';
import { FhirProblem, refusals } from './refusals';

export const HOLD_MINUTES = 15;
const QUOTA_PER_DAY = 3;
const CANCEL_BEFORE_MINUTES = 60;
const BRING = '携带有效身份证件原件；携带既往病历和检查资料；提前 15 分钟到前台登记';

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
    if (!slot) throw refusals.holdExpired();
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

  /** A client's PUT: all that it may do is to cancel. */
  async change(id: string, change: AppointmentChange): Promise<Appointment> {
    const appointment = await this.store.find<Appointment>('Appointment', id);
    if (!appointment) throw new FhirProblem(404, 'not-found', `there is no Appointment/${id}`);
    if (appointment.meta?.versionId !== change.versionId) {
      throw new FhirProblem(412, 'conflict', 'the Appointment has changed since it was read');
    }
    if (change.status !== 'cancelled')
      throw new FhirProblem(422, 'business-rule', 'an Appointment can only be cancelled');
    if (appointment.status === 'cancelled') return appointment;
    if (appointment.status === 'pending') return this.hean.cancel(this.store, appointment, 'pat', change.reason ?? '');
    if (appointment.status !== 'booked') throw refusals.alreadyArrived();
    const left = new Date(appointment.start ?? '').getTime() - this.hean.now().getTime();
    if (left < CANCEL_BEFORE_MINUTES * 60_000) throw refusals.tooLate();
    return this.hean.cancel(this.store, appointment, 'pat', change.reason ?? '');
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
    const patient =
      request.patientId === null ? undefined : await this.store.find<Patient>('Patient', request.patientId);
    if (!patient?.active) throw refusals.patientRefused();
    const slot = await this.store.find<Slot>('Slot', slotId);
    const schedule = slot && (await this.store.find<Schedule>('Schedule', scheduleIdOf(slot)));
    if (!slot || !schedule) throw new FhirProblem(404, 'not-found', `there is no Slot/${slotId}`);
    if (schedule.active !== true || slot.status === 'busy-unavailable') throw refusals.sessionStopped();
    const all = await this.slotsOf(schedule);
    if (slot.status !== 'free') {
      throw all.some(({ status }) => status === 'free') ? refusals.numberTaken() : refusals.sessionFull();
    }
    await this.refuseBeyondQuota(patient, slot, schedule);
    await this.store.updateResource<Slot>({ ...slot, status: 'busy-tentative' });
    const place = all.findIndex(({ id }) => id === slotId) + 1;
    return this.store.createResource<Appointment>(this.toAppointment(request, slot, schedule, patient, place));
  }

  private async slotsOf(schedule: Schedule): Promise<Slot[]> {
    const slots = await this.store.searchResources<Slot>({
      resourceType: 'Slot',
      filters: [{ code: 'schedule', operator: Operator.EQUALS, value: `Schedule/${schedule.id}` }],
    });
    return slots.sort((a, b) => a.start.localeCompare(b.start));
  }

  private async refuseBeyondQuota(patient: Patient, slot: Slot, schedule: Schedule): Promise<void> {
    const document = documentOf(patient);
    const patients = await this.store.all<Patient>('Patient');
    const files = new Set(patients.filter((one) => documentOf(one) === document).map(({ id }) => id));
    const day = localDate(new Date(slot.start));
    const sameDay = (await this.store.all<Appointment>('Appointment')).filter(
      (one) =>
        files.has(patientIdIn(one) ?? '') &&
        localDate(new Date(one.start ?? '')) === day &&
        countsTowardsQuota(stateOf(one)),
    );
    if (sameDay.length >= QUOTA_PER_DAY) throw refusals.quotaReached(`同一天最多预约 ${QUOTA_PER_DAY} 个号`);
    const department = departmentOf(roleIdOf(schedule));
    const there = sameDay.some((one) => departmentOf(roleOfAppointment(one)) === department);
    if (there) throw refusals.quotaReached('同一天同一科室只能预约 1 个号');
  }

  private toAppointment(
    request: BookingRequest,
    slot: Slot,
    schedule: Schedule,
    patient: Patient,
    place: number,
  ): Appointment {
    const now = this.hean.now();
    const expires = new Date(now.getTime() + HOLD_MINUTES * 60_000);
    return {
      resourceType: 'Appointment',
      id: this.hean.nextAppointmentId(),
      extension: [{ url: HOLD_EXPIRES, valueInstant: expires.toISOString() }],
      identifier: [
        ...(request.clientRef === null ? [] : [{ system: CLIENT_REF_SYSTEM, value: request.clientRef }]),
        { system: QUEUE_SYSTEM, value: String(place) },
      ],
      status: 'pending',
      start: slot.start,
      end: slot.end,
      created: withOffset(localDateTime(now)),
      slot: [referenceTo<Slot>('Slot', slot.id ?? '')],
      patientInstruction: BRING,
      participant: [
        { actor: referenceTo<Patient>('Patient', patient.id ?? '', patient.name?.[0]?.text), status: 'accepted' },
        ...schedule.actor.map((actor) => ({ actor: actor as never, status: 'accepted' as const })),
      ],
    };
  }
}

const documentOf = (patient: Patient): string | undefined => {
  const systems: readonly string[] = Object.values(DOCUMENT_SYSTEMS);
  return patient.identifier?.find(({ system = '' }) => systems.includes(system))?.value;
};

const departmentOf = (roleId: string): string | undefined => doctors.find(({ id }) => id === roleId)?.departmentId;

const roleOfAppointment = (appointment: Appointment): string =>
  appointment.participant
    .map(({ actor }) => actor?.reference ?? '')
    .find((reference) => reference.startsWith('PractitionerRole/'))
    ?.slice('PractitionerRole/'.length) ?? '';
