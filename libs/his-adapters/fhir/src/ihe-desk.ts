import { instantOf, isoWithOffset } from '@kangqiao/domain';
import {
  type BookCommand,
  type BookOutcome,
  type HoldCommand,
  type HoldOutcome,
  HospitalFault,
  type SessionRef,
} from '@kangqiao/his-port';
import type { Appointment, Bundle, Parameters } from 'fhir/r4';
import { lifeOf, requireOurs, slotIdOf, stateOf, toBooking } from './appointments';
import type { BookingDesk, Prepared } from './booking-desk';
import { isA, searchset } from './bundle';
import { beforeWriting } from './attempts';
import type { FhirClient } from './client';
import { refusalOf, refusedFor } from './refusals';
import { slotState } from './sessions';
import { CLIENT_REF } from './systems';
import { cancelled } from './withdrawal';
import { required } from './values';

const PROPOSALS = '1000';

/** Holds and books by the operations of IHE ITI Scheduling; the server keeps the Slots in step. */
export class IheDesk implements BookingDesk {
  constructor(
    private readonly client: FhirClient,
    readonly canHold: boolean,
    private readonly clock: () => Date,
  ) {}

  /** What the server proposes between two times of a day, by Slot. @throws HospitalError */
  async proposals(
    session: Pick<SessionRef, 'departmentId' | 'date'>,
    times: { startTime: string; endTime: string },
    deadline: AbortSignal,
    patientId?: string,
  ): Promise<Map<string, Appointment>> {
    const parameters = {
      start: isoWithOffset(instantOf(session.date, times.startTime)),
      end: isoWithOffset(instantOf(session.date, times.endTime)),
      organization: `Organization/${session.departmentId}`,
      ...(patientId === undefined ? {} : { 'patient-reference': `Patient/${patientId}` }),
      _count: PROPOSALS,
    };
    const address = this.client.address('Appointment/$find', parameters);
    const { resources } = await this.client.page('Appointment', address, deadline);
    return new Map(
      resources.map((proposal) => {
        if (proposal.status !== 'proposed') throw new HospitalFault('UNKNOWN_VALUE', 'Appointment.status in $find');
        return [slotIdOf(this.client, proposal), proposal];
      }),
    );
  }

  async isHeld(appointment: Appointment): Promise<boolean> {
    return stateOf(appointment) === 'held';
  }

  async hold(command: HoldCommand, { patientId }: Prepared, deadline: AbortSignal): Promise<HoldOutcome> {
    const proposal = await beforeWriting(() => this.proposal(command, patientId, deadline));
    if (!proposal) {
      const reason = await beforeWriting(() => this.whyNotProposed(command, deadline));
      return refusedFor(reason);
    }
    const held = await this.operate('$hold', proposal, command, patientId, deadline);
    if (stateOf(held) !== 'held') throw new HospitalFault('UNKNOWN_VALUE', 'Appointment.status after $hold');
    const life = lifeOf(held);
    return { kind: 'held', expiresAt: life === null ? null : new Date(this.clock().getTime() + life) };
  }

  async book(command: BookCommand, { patientId, known }: Prepared, deadline: AbortSignal): Promise<BookOutcome> {
    const proposal = this.canHold ? known : await beforeWriting(() => this.proposal(command, patientId, deadline));
    if (!proposal) {
      const reason = await beforeWriting(() => this.whyNotProposed(command, deadline));
      return refusedFor(reason);
    }
    const booked = await this.operate('$book', proposal, command, patientId, deadline);
    if (stateOf(booked) !== 'booked') throw new HospitalFault('UNKNOWN_VALUE', 'Appointment.status after $book');
    const { patientNo, session, number } = command;
    return { kind: 'booked', booking: toBooking(booked, { patientNo, sessionId: session.id, numberId: number.id }) };
  }

  async withdraw(appointment: Appointment, reason: string | null, deadline: AbortSignal): Promise<void> {
    const stored = await this.client.update(cancelled(appointment, reason), deadline);
    if (stored.status !== 'cancelled') throw new HospitalFault('UNKNOWN_VALUE', 'Appointment.status after PUT');
  }

  private async proposal(command: HoldCommand, patientId: string, deadline: AbortSignal) {
    const proposals = await this.proposals(command.session, command.number, deadline, patientId);
    return proposals.get(command.number.id) ?? null;
  }

  private async whyNotProposed({ number }: HoldCommand, deadline: AbortSignal) {
    const slot = (await this.client.byIds('Slot', [number.id], deadline)).get(number.id);
    return slot && slotState(slot) === 'stopped' ? 'SESSION_STOPPED' : 'NUMBER_TAKEN';
  }

  private async operate(
    operation: '$hold' | '$book',
    { id }: Appointment,
    { clientRef, number }: HoldCommand,
    patientId: string,
    deadline: AbortSignal,
  ): Promise<Appointment> {
    const resource: Parameters = {
      resourceType: 'Parameters',
      parameter: [
        {
          name: 'appointment-reference',
          valueReference: { reference: `Appointment/${required(id, 'Appointment.id')}` },
        },
        { name: 'patient-reference', valueReference: { reference: `Patient/${patientId}` } },
        { name: 'identifier', valueIdentifier: { system: CLIENT_REF, value: clientRef } },
      ],
    };
    const path = `Appointment/${operation}`;
    const [status, reply] = await this.client.send({ method: 'POST', path, resource }, deadline);
    const appointment = isA(reply, 'Appointment') ? reply : onlyAppointment(searchset(reply, path));
    if (appointment.status === 'cancelled') throw refusalOf(status, outcomeIn(reply));
    requireOurs(this.client, appointment, { clientRef, patientId, slotId: number.id });
    return appointment;
  }
}

function onlyAppointment({ entry }: Bundle): Appointment {
  const [only, ...others] = (entry ?? []).map(({ resource }) => resource).filter((each) => isA(each, 'Appointment'));
  if (!only || others.length > 0) throw new HospitalFault('MALFORMED', 'Appointment: not exactly one');
  return only;
}

/** What is said beside an Appointment. */
function outcomeIn(reply: unknown): unknown {
  return isA(reply, 'Bundle')
    ? reply.entry?.map(({ resource }) => resource).find((each) => isA(each, 'OperationOutcome'))
    : undefined;
}
