import type { BookOutcome, CancelOutcome, HoldOutcome, Hospital, ReleaseOutcome } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { PatientFiles } from '../../hospitals/patient-files';
import type { AppointmentRow } from './appointment-row';
import { toBookCommand, toHoldCommand } from './appointments.mapper';

/** Says to a hospital what an appointment says to us. Never called while a transaction is open. */
@Injectable()
export class HospitalCalls {
  constructor(
    private readonly hospitals: Hospitals,
    private readonly files: PatientFiles,
  ) {}

  /** The hospital of an appointment; null once it is no longer connected. */
  connected({ hospitalId }: Pick<AppointmentRow, 'hospitalId'>): Hospital | null {
    return this.hospitals.all().find(({ id }) => id === hospitalId) ?? null;
  }

  async hold(row: AppointmentRow): Promise<HoldOutcome> {
    const { capabilities, scheduling } = this.hospitals.of(row.hospitalId);
    if (!capabilities.hold) return { kind: 'unsupported' };
    return scheduling.hold(toHoldCommand(row, await this.#patientNo(row)));
  }

  /** A hospital that holds nothing has nothing to give back. */
  async release(row: AppointmentRow): Promise<ReleaseOutcome> {
    const { capabilities, scheduling } = this.hospitals.of(row.hospitalId);
    if (!capabilities.hold) return { kind: 'released' };
    return scheduling.release(toHoldCommand(row, await this.#patientNo(row)));
  }

  async book(row: AppointmentRow, patient: { name: string; phone: string | null }): Promise<BookOutcome> {
    return this.#scheduling(row).book(toBookCommand(row, await this.#patientNo(row), patient));
  }

  async cancel(row: AppointmentRow, reason: string | null): Promise<CancelOutcome> {
    if (row.visitNo === null) throw new Error(`appointment ${row.id} is booked without a visit number`);
    const patientNo = await this.#patientNo(row);
    return this.#scheduling(row).cancel({ clientRef: row.id, visitNo: row.visitNo, patientNo, reason });
  }

  /** Whether the hospital can be asked what became of an appointment. @throws HospitalNotFound */
  canBeAsked({ hospitalId }: AppointmentRow): boolean {
    return this.hospitals.of(hospitalId).capabilities.findBooking;
  }

  /** @throws HospitalError, HospitalNotFound */
  findBooking(row: AppointmentRow) {
    return this.#scheduling(row).findBooking(row.id);
  }

  #scheduling({ hospitalId }: AppointmentRow) {
    return this.hospitals.of(hospitalId).scheduling;
  }

  async #patientNo({ id, personId, hospitalId, fileId }: AppointmentRow): Promise<string> {
    const patientNo = await this.files.patientNoOf(personId, hospitalId, fileId);
    if (patientNo === null) throw new Error(`the file of appointment ${id} is gone`);
    return patientNo;
  }
}
