import {
  type CheckInCommand,
  type CheckInOutcome,
  CheckInPort,
  HospitalFault,
  HospitalRefused,
} from '@kangqiao/his-port';
import type { Appointment } from 'fhir/r4';
import { patientIdOf, stateOf, visitNoOf } from './appointments';
import { beforeWriting } from './attempts';
import type { BookingReader } from './booking-reader';
import type { FhirClient } from './client';
import type { PatientNumbers } from './patient-numbers';
import { CHANGED_MEANWHILE, CHECK_IN_REFUSALS, refused, refusedFor } from './refusals';

/** Reports a patient by putting the Appointment as `arrived`. */
export class FhirCheckIn extends CheckInPort {
  constructor(
    private readonly client: FhirClient,
    private readonly numbers: PatientNumbers,
    private readonly bookings: BookingReader,
  ) {
    super();
  }

  checkIn(command: CheckInCommand): Promise<CheckInOutcome> {
    return this.client.write<CheckInOutcome>(
      'checkIn',
      async (deadline) => {
        const { patientId, known } = await beforeWriting(() => this.lookUp(command, deadline));
        if (!known || visitNoOf(known) !== command.visitNo || patientIdOf(this.client, known) !== patientId)
          return refusedFor('NOT_BOOKED');
        return this.decide(known) ?? this.report(known, command, deadline);
      },
      (refusal) => refused(refusal, CHECK_IN_REFUSALS),
    );
  }

  /** What is to be answered without writing; null = it may be reported. */
  private decide(known: Appointment): CheckInOutcome | null {
    const state = stateOf(known);
    if (state === 'arrived' || state === 'completed') return { kind: 'checked-in' };
    return state === 'booked' ? null : refusedFor('NOT_BOOKED');
  }

  private async report(
    known: Appointment,
    { clientRef }: CheckInCommand,
    deadline: AbortSignal,
  ): Promise<CheckInOutcome> {
    try {
      const stored = await this.client.update<Appointment>({ ...known, status: 'arrived' }, deadline);
      if (stateOf(stored) !== 'arrived') throw new HospitalFault('UNKNOWN_VALUE', 'Appointment.status after PUT');
      return { kind: 'checked-in' };
    } catch (error) {
      if (!(error instanceof HospitalRefused) || error.code !== CHANGED_MEANWHILE) throw error;
      const changed = await beforeWriting(() => this.bookings.appointment(clientRef, deadline));
      return (changed && this.decide(changed)) ?? refusedFor('OTHER');
    }
  }

  private async lookUp({ patientNo, clientRef }: CheckInCommand, deadline: AbortSignal) {
    const [patientId, known] = await Promise.all([
      this.numbers.idOf(patientNo, deadline),
      this.bookings.appointment(clientRef, deadline),
    ]);
    return { patientId, known };
  }
}
