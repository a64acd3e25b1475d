import type { Schedule, ScheduleQuery, VisitNumberList } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import type { Hospital, Session as PortSession, SessionQuery, VisitNumber as PortNumber } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { DepartmentNotFound, DoctorNotFound } from '../../hospitals/hospitals.errors';
import { fromOpaque } from '../../hospitals/opaque-id';
import { Clock } from '../../platform/clock';
import { Lines, NOTHING_WITHHELD } from '../waitlist/lines';
import { toReleaseTimes } from '../admission/release-times';
import { calendarOf, isBookable, periodOrder } from './calendar';
import { OutsideBookingWindow, SessionNotFound, SpanRefused } from './scheduling.errors';
import { toSession, toVisitNumber } from './scheduling.mapper';
import { asReleased, asShown, bookingWindow, overlap, spanVerdict } from './scheduling.policy';
import { fromSessionId } from './session-id';

/** By day, then part of the day; within them as the hospital lists them. */
const inOrder = (a: PortSession, b: PortSession): number =>
  a.date.localeCompare(b.date) || periodOrder(a.period) - periodOrder(b.period);

@Injectable()
export class SchedulingService {
  constructor(
    private readonly hospitals: Hospitals,
    private readonly lines: Lines,
    private readonly clock: Clock,
  ) {}

  async schedule(hospitalId: string, query: ScheduleQuery): Promise<Schedule> {
    const hospital = this.hospitals.of(hospitalId);
    const verdict = spanVerdict(query);
    if (verdict !== 'fine') throw new SpanRefused(verdict);
    const departmentId = await this.#departmentId(hospital, query.departmentId);
    const doctorId = query.doctorId && (await this.#doctorId(hospital, query.doctorId));
    const now = this.clock.now();
    const days = overlap(query, bookingWindow(hospital.rules, now));
    if (!days) throw new OutsideBookingWindow();
    const { sessions, waitingFor } = await this.#forPassersBy(
      hospital,
      await hospital.scheduling.sessions({ departmentId, doctorId, ...days }),
    );
    const all = sessions.filter(({ date }) => date >= days.from && date <= days.to).sort(inOrder);
    const shown = query.onlyAvailable === 'true' ? all.filter(isBookable) : all;
    return {
      release: toReleaseTimes(hospital, now),
      asOf: isoWithOffset(now),
      days: calendarOf(all, days),
      items: shown.map((session) => toSession(hospital.id, session, waitingFor(session))),
    };
  }

  async numbers(hospitalId: string, sessionId: string): Promise<VisitNumberList> {
    const hospital = this.hospitals.of(hospitalId);
    const asked = await this.session(hospital, sessionId);
    const numbers = await this.numbersOf(hospital, asked);
    const { sessions, waitingFor } = await this.#forPassersBy(hospital, [asked]);
    const [session = asked] = sessions;
    const now = this.clock.now();
    return {
      asOf: isoWithOffset(now),
      session: toSession(hospital.id, session, waitingFor(session)),
      items: numbers.map((number) => toVisitNumber(session, number, now)),
    };
  }

  /** The session as its hospital describes it at this moment. @throws SessionNotFound, HospitalError */
  async session(hospital: Hospital, sessionId: string): Promise<PortSession> {
    const ref = fromSessionId(sessionId);
    if (!ref) throw new SessionNotFound();
    const departments = await hospital.directory.departments();
    if (!departments.some(({ id }) => id === ref.departmentId)) throw new SessionNotFound();
    const sessions = await hospital.scheduling.sessions({
      departmentId: ref.departmentId,
      doctorId: ref.doctorId ?? undefined,
      from: ref.date,
      to: ref.date,
    });
    const found = sessions.find(
      ({ id, date, period, doctorId }) =>
        id === ref.id && date === ref.date && period === ref.period && doctorId === ref.doctorId,
    );
    if (!found) throw new SessionNotFound();
    return found;
  }

  /** Sessions as they are for a passer-by: what others wait for is full. @throws HospitalError */
  async sessionsOf(hospital: Hospital, query: SessionQuery): Promise<PortSession[]> {
    return (await this.#forPassersBy(hospital, await hospital.scheduling.sessions(query))).sessions;
  }

  /** Numbers as they are for a passer-by: what others wait for, or is to return later, is taken. @throws HospitalError */
  async numbersOf(hospital: Hospital, session: PortSession): Promise<PortNumber[]> {
    const numbers = await hospital.scheduling.numbers(session);
    const { waiting, numberIds } =
      (await this.lines.withheld(hospital.id, [session.id])).get(session.id) ?? NOTHING_WITHHELD;
    return numbers.map((number) => ({
      ...number,
      available: number.available && waiting === 0 && !numberIds.has(number.id),
    }));
  }

  async #forPassersBy({ id, rules }: Hospital, sessions: readonly PortSession[]) {
    const withheld = await this.lines.withheld(
      id,
      sessions.map((session) => session.id),
    );
    const of = (sessionId: string) => withheld.get(sessionId) ?? NOTHING_WITHHELD;
    const now = this.clock.now();
    return {
      sessions: sessions.map((session) => asReleased(asShown(session, of(session.id)), rules, now)),
      waitingFor: (session: PortSession) => (this.lines.canBeJoined(id, session, now) ? of(session.id).waiting : null),
    };
  }

  async #departmentId(hospital: Hospital, id: string): Promise<string> {
    const departmentId = fromOpaque(id);
    const departments = await hospital.directory.departments();
    const found = departments.find((department) => department.id === departmentId);
    if (!found) throw new DepartmentNotFound();
    return found.id;
  }

  async #doctorId(hospital: Hospital, id: string): Promise<string> {
    const doctorId = fromOpaque(id);
    const found = (await hospital.directory.doctors()).find((doctor) => doctor.id === doctorId);
    if (!found) throw new DoctorNotFound();
    return found.id;
  }
}
