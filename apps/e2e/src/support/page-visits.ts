import type {
  Appointment,
  AppointmentList,
  AppointmentState,
  JoinWaitlist,
  Schedule,
  WaitlistEntry,
} from '@kangqiao/contracts';
import { ApiResident } from './api';
import { control, type DemoResident } from './control';

/** Where the pages are looked at. */
export const HOSPITAL = 'kq-first';
/** It releases its numbers by the day, and has the fullest record. */
export const RELEASING = 'kq-hean';

/** The first of a list, or what makes one. */
export const firstOr = async <T>(items: readonly T[], make: () => Promise<T>): Promise<T> => items[0] ?? (await make());

/** The hospital tells of it a moment later. */
async function stopped(api: ApiResident, id: string): Promise<Appointment> {
  for (let tries = 0; tries < 60; tries += 1) {
    const seen = await api.appointment(id);
    if (seen.state === 'stopped') return seen;
    await new Promise((wait) => setTimeout(wait, 500));
  }
  throw new Error('the hospital never told that it stopped the visit');
}

/** In this department nobody else books. */
const STOPPED = 17;

/** A visit that was cancelled, and one that the hospital stopped. */
export async function endedVisits(api: ApiResident, personId: string): Promise<Appointment[]> {
  const { items } = await api.get<AppointmentList>('/appointments');
  const inState = (state: AppointmentState, make: () => Promise<Appointment>) =>
    firstOr(
      items.filter((one) => one.state === state),
      make,
    );
  return [
    await inState('cancelled', async () => api.cancel((await api.book(personId, RELEASING, 2)).id)),
    await inState('stopped', async () => {
      const { id } = await api.book(personId, HOSPITAL, STOPPED);
      const own = (await control.bookings(HOSPITAL)).find(({ clientRef }) => clientRef === id);
      if (!own) throw new Error('the hospital has no such booking');
      await control.stop(HOSPITAL, own.sessionId, { reason: '医生临时外出' });
      return stopped(api, id);
    }),
  ];
}

/** A place in line. What the hospital said of its numbers a moment ago may still count: so it is asked until it says that there are none. */
export async function joined(api: ApiResident, wish: JoinWaitlist): Promise<WaitlistEntry> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await api.post<WaitlistEntry>('/waitlist', wish);
    } catch (error) {
      if (tries === 30) throw error;
      await new Promise((wait) => setTimeout(wait, 1_000));
    }
  }
}

/** Departments in which others do not book. */
const QUIET = [13, 14, 15, 16];

/** Somebody has the last number of a session: the others are called off. */
export async function fullSession(holder: DemoResident): Promise<string> {
  const api = await ApiResident.signIn(holder);
  const { id } = await api.becomeActive();
  for (const skipped of QUIET) {
    const {
      id: clientRef,
      departmentId,
      doctorId,
      visitDate,
      period,
      endTime,
    } = await api.book(id, HOSPITAL, skipped, true);
    const own = (await control.bookings(HOSPITAL)).find((booking) => booking.clientRef === clientRef);
    if (!own) throw new Error('the hospital has no such booking');
    await control.stop(HOSPITAL, own.sessionId, { from: endTime });
    const day = `departmentId=${departmentId}&from=${visitDate}&to=${visitDate}`;
    const { items } = await api.get<Schedule>(`/hospitals/${HOSPITAL}/schedule?${day}`);
    const full = items.find((session) => session.doctorId === doctorId && session.period === period);
    if (full?.state === 'full') return full.id;
  }
  throw new Error('no session could be filled');
}
