import type { Alternative, AlternativeKind, AlternativeList, VisitNumber } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { type Hospital, HospitalError, type Session } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { Clock } from '../../platform/clock';
import { toSession, toVisitNumber } from '../scheduling/scheduling.mapper';
import { bookingWindow } from '../scheduling/scheduling.policy';
import { SchedulingService } from '../scheduling/scheduling.service';
import { nearestNumber, rankSessions, sameDepartments } from './alternatives.policy';
import type { AppointmentRow } from './appointment-row';
import { windowVerdict } from './appointments.policy';

/** So many sessions are asked for a free number before a kind is given up. */
const MOST_ASKED = 4;
/** So many departments of another hospital are asked. */
const MOST_DEPARTMENTS = 2;

interface Offered {
  hospital: Hospital;
  sessions: Session[];
}

/** What could be booked instead of a stopped visit, asked of the hospitals when somebody looks. */
@Injectable()
export class Alternatives {
  constructor(
    private readonly hospitals: Hospitals,
    private readonly scheduling: SchedulingService,
    private readonly clock: Clock,
  ) {}

  async of(row: AppointmentRow): Promise<AlternativeList> {
    const all = this.hospitals.all();
    const asked = await Promise.all(all.map((hospital) => this.#offered(hospital, row)));
    const offered = asked.filter((one) => one !== null);
    const own = offered.filter(({ hospital }) => hospital.id === row.hospitalId);
    const others = offered.filter(({ hospital }) => hospital.id !== row.hospitalId);
    const silent = new Set(all.filter((_, index) => asked[index] === null));
    const found = await Promise.all([
      this.#best('same-doctor', own, row, silent),
      this.#best('same-department', own, row, silent),
      this.#best('other-hospital', others, row, silent),
    ]);
    return {
      asOf: isoWithOffset(this.clock.now()),
      items: found.filter((one) => one !== null),
      unavailable: all.filter((hospital) => silent.has(hospital)).map(({ name }) => name),
    };
  }

  /** Null = it cannot be asked now. */
  async #offered(hospital: Hospital, row: AppointmentRow): Promise<Offered | null> {
    try {
      return { hospital, sessions: await this.#sessions(hospital, row) };
    } catch (error) {
      if (error instanceof HospitalError) return null;
      throw error;
    }
  }

  async #sessions(hospital: Hospital, row: AppointmentRow): Promise<Session[]> {
    const now = this.clock.now();
    const span = bookingWindow(hospital.rules, now);
    const sessions = await Promise.all(
      (await this.#departments(hospital, row)).map((departmentId) =>
        this.scheduling.sessionsOf(hospital, { departmentId, ...span }),
      ),
    );
    return sessions.flat().filter(({ date }) => windowVerdict(date, hospital.rules, now) === 'open');
  }

  async #departments(hospital: Hospital, { hospitalId, departmentId, departmentName }: AppointmentRow) {
    if (hospital.id === hospitalId) return [departmentId];
    const departments = await hospital.directory.departments();
    return sameDepartments(departments, departmentName)
      .slice(0, MOST_DEPARTMENTS)
      .map(({ id }) => id);
  }

  /** The nearest session that still has a free number when it is asked; who does not answer is added to the silent. */
  async #best(
    kind: AlternativeKind,
    offered: readonly Offered[],
    row: AppointmentRow,
    silent: Set<Hospital>,
  ): Promise<Alternative | null> {
    const all = offered.flatMap(({ hospital, sessions }) => sessions.map((session) => ({ ...session, hospital })));
    for (const { hospital, ...session } of rankSessions(kind, all, row).slice(0, MOST_ASKED)) {
      const number = await this.#number(hospital, session, row);
      if (number === 'unknown') silent.add(hospital);
      else if (number)
        return {
          kind,
          hospitalId: hospital.id,
          hospitalName: hospital.name,
          session: toSession(hospital.id, session),
          number,
        };
    }
    return null;
  }

  async #number(hospital: Hospital, session: Session, row: AppointmentRow): Promise<VisitNumber | null | 'unknown'> {
    const now = this.clock.now();
    try {
      const number = nearestNumber(await this.scheduling.numbersOf(hospital, session), session, row, now);
      return number && toVisitNumber(session, number, now);
    } catch (error) {
      if (error instanceof HospitalError) return 'unknown';
      throw error;
    }
  }
}
