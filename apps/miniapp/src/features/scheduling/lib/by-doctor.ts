import type { Doctor, Session } from '@kangqiao/contracts';
import { isBookable } from './availability';
import { sessionsByDay } from './by-day';

/** One line of the list of doctors. */
export interface DoctorOffer {
  /** Null for sessions that belong to the department and to no doctor. */
  doctor: Doctor | null;
  /** The first session that can be booked; null when none can. */
  earliest: Session | null;
  /** Whether there is any session in the window. */
  hasSessions: boolean;
}

const offer = (doctor: Doctor | null, sessions: readonly Session[]): DoctorOffer => ({
  doctor,
  earliest:
    sessionsByDay(sessions)
      .flatMap((day) => day.sessions)
      .find(isBookable) ?? null,
  hasSessions: sessions.length > 0,
});

/** Sorts as text: digits of a date come before `full`, and that before `none`. */
const rank = ({ earliest, hasSessions }: DoctorOffer) => earliest?.date ?? (hasSessions ? 'full' : 'none');

const byRank = (a: DoctorOffer, b: DoctorOffer) => (rank(a) === rank(b) ? 0 : rank(a) < rank(b) ? -1 : 1);

/** Doctors with their earliest availability: soonest first, then fully booked, then without sessions. */
export const doctorOffers = (doctors: readonly Doctor[], sessions: readonly Session[]): DoctorOffer[] => {
  const ofDoctor = (doctorId: string | null) => sessions.filter((session) => session.doctorId === doctorId);
  const shared = ofDoctor(null);
  const offers = doctors.map((doctor) => offer(doctor, ofDoctor(doctor.id)));
  return (shared.length > 0 ? [offer(null, shared), ...offers] : offers).sort(byRank);
};
