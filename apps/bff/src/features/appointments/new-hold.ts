import type { Hospital, Session, VisitNumber } from '@kangqiao/his-port';
import type { AppointmentRow } from './appointment-row';
import { holdExpiry } from './appointments.policy';
import { IN_FLIGHT_MS } from './follow-up.policy';
import { keptSession } from './kept-session';

interface NewHold {
  id: string;
  now: Date;
  accountId: string;
  personId: string;
  /** The hospital's file of the person: `hospital_patient.id`. */
  fileId: string;
  hospital: Hospital;
  session: Session;
  number: VisitNumber;
  /** The stopped appointment instead of which it is taken. */
  replacesId?: string;
  /** To whom in line it is offered, and until when. */
  offer?: { waitlistId: string; endsAt: Date };
}

/** The first row of a number that a resident wants: ours already, not yet the hospital's. */
export const newHold = ({
  id,
  now,
  accountId,
  personId,
  fileId,
  hospital,
  session,
  number,
  replacesId,
  offer,
}: NewHold): AppointmentRow => ({
  id,
  version: 1,
  state: 'holding',
  accountId,
  personId,
  ...keptSession(hospital, session),
  fileId,
  sessionTotal: session.total,
  sessionRemaining: session.remaining,
  numberId: number.id,
  startTime: number.startTime,
  endTime: number.endTime,
  holdExpiresAt: offer?.endsAt ?? holdExpiry(now, null, hospital.rules),
  bookedAt: null,
  visitNo: null,
  queueNo: null,
  place: null,
  bring: null,
  reason: null,
  stateSince: now,
  lookedAt: null,
  dueAt: new Date(now.getTime() + IN_FLIGHT_MS),
  attempts: 0,
  createdAt: now,
  substitute: null,
  substitutedAt: null,
  substituteKept: 0,
  replacesId: replacesId ?? null,
  successorId: null,
  appeal: null,
  waitlistId: offer?.waitlistId ?? null,
});
