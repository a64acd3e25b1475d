import { type Booking, HospitalFault } from '@kangqiao/his-port';

/** Passes on a report only when it is about the patient who was asked for. @throws HospitalFault */
export async function ofPatient<R extends { patientNo: string }>(
  patientNo: string,
  reply: Promise<R | null>,
): Promise<R | null> {
  const report = await reply;
  if (report && report.patientNo !== patientNo) throw new HospitalFault('WRONG_PATIENT', 'patientNo');
  return report;
}

/** Whether a booking is the one under our reference, and of the patient it was asked for where that is known. */
export const isOurs = (
  booking: Booking,
  { clientRef, patientNo }: { clientRef: string; patientNo?: string },
): boolean => booking.clientRef === clientRef && (patientNo === undefined || booking.patientNo === patientNo);

/** Passes on a booking only when it is ours. @throws HospitalFault */
export function requireOurs(booking: Booking, asked: { clientRef: string; patientNo?: string }): Booking {
  if (!isOurs(booking, asked)) throw new HospitalFault('WRONG_PATIENT', 'booking');
  return booking;
}
