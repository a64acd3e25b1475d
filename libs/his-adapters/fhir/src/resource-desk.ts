import {
  type BookCommand,
  type BookingState,
  type BookOutcome,
  type HoldCommand,
  type HoldOutcome,
  HospitalFault,
  HospitalRefused,
} from '@kangqiao/his-port';
import { instantOf, isoWithOffset } from '@kangqiao/domain';
import type { Appointment, Slot } from 'fhir/r4';
import { clientRefOf, requireOurs, slotIdOf, stateOf, toBooking } from './appointments';
import type { BookingDesk, Prepared } from './booking-desk';
import { isA } from './bundle';
import { beforeWriting } from './attempts';
import type { FhirClient } from './client';
import { CHANGED_MEANWHILE, refusedFor } from './refusals';
import { slotState } from './sessions';
import { CLIENT_REF } from './systems';
import { carries } from './values';
import { cancelled } from './withdrawal';

/**
 * Holds and books at a server without operations. What decides is the Slot: whoever puts it first has the number, and says
 * so by an identifier in it. An Appointment whose Slot is not ours came too late.
 */
export class ResourceDesk implements BookingDesk {
  readonly canHold = true;

  constructor(private readonly client: FhirClient) {}

  async isHeld(appointment: Appointment, deadline: AbortSignal): Promise<boolean> {
    const slot = await this.slot(slotIdOf(this.client, appointment), deadline);
    return slot !== null && stateByItsSlot(appointment, slot) === 'held';
  }

  async hold(command: HoldCommand, { patientId, known }: Prepared, deadline: AbortSignal): Promise<HoldOutcome> {
    if (known) return refusedFor('OTHER');
    const slot = await beforeWriting(() => this.slot(command.number.id, deadline));
    const state = slot && slotState(slot);
    if (!slot || state !== 'free') return refusedFor(state === 'stopped' ? 'SESSION_STOPPED' : 'NUMBER_TAKEN');
    const appointment = await this.create(command, patientId, deadline);
    const holds = await this.take(slot, 'busy-tentative', command.clientRef, deadline);
    if (holds) return { kind: 'held', expiresAt: null };
    await this.client.update(cancelled(appointment, null), deadline);
    return refusedFor('NUMBER_TAKEN');
  }

  async book(command: BookCommand, { patientId, known }: Prepared, deadline: AbortSignal): Promise<BookOutcome> {
    const { clientRef, patientNo, session, number } = command;
    const slot = await beforeWriting(() => this.slot(number.id, deadline));
    if (!known || !slot || !isKeptFor(slot, clientRef)) return refusedFor('HOLD_EXPIRED');
    if (slotState(slot) === 'stopped') return refusedFor('SESSION_STOPPED');
    if (!(await this.take(slot, 'busy', clientRef, deadline))) return refusedFor('HOLD_EXPIRED');
    const booked = await this.client.update<Appointment>({ ...known, status: 'booked' }, deadline);
    requireOurs(this.client, booked, { clientRef, patientId, slotId: number.id });
    if (stateOf(booked) !== 'booked') throw new HospitalFault('UNKNOWN_VALUE', 'Appointment.status after PUT');
    return { kind: 'booked', booking: toBooking(booked, { patientNo, sessionId: session.id, numberId: number.id }) };
  }

  async withdraw(appointment: Appointment, reason: string | null, deadline: AbortSignal): Promise<void> {
    const stored = await this.client.update(cancelled(appointment, reason), deadline);
    if (stored.status !== 'cancelled') throw new HospitalFault('UNKNOWN_VALUE', 'Appointment.status after PUT');
    const slot = await this.slot(slotIdOf(this.client, appointment), deadline);
    const clientRef = clientRefOf(appointment);
    if (!slot || clientRef === null || !isKeptFor(slot, clientRef) || slotState(slot) !== 'taken') return;
    const identifier = slot.identifier?.filter(({ system }) => system !== CLIENT_REF);
    await this.client.update<Slot>({ ...slot, status: 'free', identifier }, deadline);
  }

  private async slot(id: string, deadline: AbortSignal): Promise<Slot | null> {
    return (await this.client.byIds('Slot', [id], deadline)).get(id) ?? null;
  }

  /** False = somebody else was faster. */
  private async take(slot: Slot, status: Slot['status'], clientRef: string, deadline: AbortSignal): Promise<boolean> {
    const others = slot.identifier?.filter(({ system }) => system !== CLIENT_REF) ?? [];
    const identifier = [...others, { system: CLIENT_REF, value: clientRef }];
    try {
      await this.client.update<Slot>({ ...slot, status, identifier }, deadline);
      return true;
    } catch (error) {
      if (error instanceof HospitalRefused && error.code === CHANGED_MEANWHILE) return false;
      throw error;
    }
  }

  private async create(command: HoldCommand, patientId: string, deadline: AbortSignal): Promise<Appointment> {
    const { clientRef, session, number } = command;
    const resource: Appointment = {
      resourceType: 'Appointment',
      status: 'pending',
      identifier: [{ system: CLIENT_REF, value: clientRef }],
      start: isoWithOffset(instantOf(session.date, number.startTime)),
      end: isoWithOffset(instantOf(session.date, number.endTime)),
      slot: [{ reference: `Slot/${number.id}` }],
      participant: [{ actor: { reference: `Patient/${patientId}` }, status: 'accepted' }],
    };
    const condition = new URLSearchParams({ identifier: `${CLIENT_REF}|${clientRef}` });
    const headers = { 'if-none-exist': condition.toString() };
    const [, reply] = await this.client.send({ method: 'POST', path: 'Appointment', resource, headers }, deadline);
    if (!isA(reply, 'Appointment')) throw new HospitalFault('MALFORMED', 'Appointment: another resource');
    requireOurs(this.client, reply, { clientRef, patientId, slotId: number.id });
    return reply;
  }
}

/** What an Appointment comes to: without its Slot it never became a hold. @throws HospitalFault */
export function stateByItsSlot(appointment: Appointment, slot: Slot): BookingState {
  const state = stateOf(appointment);
  const clientRef = clientRefOf(appointment);
  const isKept = clientRef !== null && isKeptFor(slot, clientRef);
  return state === 'held' && !isKept ? 'cancelled' : state;
}

function isKeptFor(slot: Slot, clientRef: string): boolean {
  return carries(slot.identifier, { system: CLIENT_REF, value: clientRef });
}
