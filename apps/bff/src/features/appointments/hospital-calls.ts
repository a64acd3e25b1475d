import type {
  Booking,
  CheckInOutcome,
  BookOutcome,
  CancelOutcome,
  HoldOutcome,
  Hospital,
  QueuePosition,
  ReleaseOutcome,
} from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { PatientFiles } from '../../hospitals/patient-files';
import type { AppointmentRow } from './appointment-row';
import { bookingsOf } from './bookings-of-day';
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

  /** Whether the hospital can tell what became of an appointment. @throws HospitalNotFound */
  canBeAsked({ hospitalId }: AppointmentRow): boolean {
    const { findBooking, bookings } = this.hospitals.of(hospitalId).capabilities;
    return findBooking || bookings;
  }

  /**
   * What became of an appointment; read from the list of its day where the hospital cannot be asked about one.
   * @throws HospitalError, HospitalNotFound
   */
  async findBooking(row: AppointmentRow): Promise<Booking | null> {
    const { capabilities, scheduling } = this.hospitals.of(row.hospitalId);
    if (capabilities.findBooking) return scheduling.findBooking(row.id);
    return (await bookingsOf(scheduling, row.visitDate)).get(row.id) ?? null;
  }

  /**
   * Where the patient stands; null = not in a queue, or the hospital tells none.
   * @throws HospitalError, HospitalNotFound
   */
  async queuePosition(row: AppointmentRow): Promise<QueuePosition | null> {
    const { queue } = this.hospitals.of(row.hospitalId);
    if (!queue || row.visitNo === null) return null;
    return queue.position({ visitNo: row.visitNo, patientNo: await this.#patientNo(row) });
  }

  /** @throws HospitalNotFound */
  async checkIn(row: AppointmentRow): Promise<CheckInOutcome | { kind: 'unsupported' }> {
    const { checkIn } = this.hospitals.of(row.hospitalId);
    if (!checkIn || row.visitNo === null) return { kind: 'unsupported' };
    return checkIn.checkIn({ clientRef: row.id, visitNo: row.visitNo, patientNo: await this.#patientNo(row) });
  }

  #scheduling({ hospitalId }: AppointmentRow) {
    return this.hospitals.of(hospitalId).scheduling;
  }

  async #patientNo({ id, personId, hospitalId, fileId }: AppointmentRow): Promise<string> {
    const patientNo = await this.files.bookedNoOf(personId, hospitalId, fileId);
    if (patientNo === null) throw new Error(`the file of appointment ${id} is gone`);
    return patientNo;
  }
}
