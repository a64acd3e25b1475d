import type { Appointment, AppointmentList, AppointmentQuery } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { type ActivePerson, PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { AppointmentAccess } from './appointment-access';
import { fromCursor, toCursor } from './appointment-cursor';
import type { AppointmentRow } from './appointment-row';
import { MalformedCursor, NotAllowedInState } from './appointments.errors';
import { toAppointment } from './appointments.mapper';
import { AppointmentStore } from './appointments.store';
import { toVisitCalendar } from './visit-calendar';
import { FollowUp } from './follow-up';
import { STALE_MS } from './follow-up.policy';
import { HospitalCalls } from './hospital-calls';

const PAGE = 20;

@Injectable()
export class AppointmentsService {
  constructor(
    private readonly access: AppointmentAccess,
    private readonly people: PatientAccess,
    private readonly store: AppointmentStore,
    private readonly calls: HospitalCalls,
    private readonly followUp: FollowUp,
    private readonly clock: Clock,
  ) {}

  async list(resident: SignedInResident, query: AppointmentQuery): Promise<AppointmentList> {
    const { accountId } = resident;
    const limit = query.limit ?? PAGE;
    const after = query.cursor === undefined ? null : fromCursor(query.cursor);
    if (query.cursor !== undefined && !after) throw new MalformedCursor();
    const today = localDateOf(this.clock.now());
    const rows = await this.store.page({ accountId, group: query.group, today, after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const people = await this.#people(resident, shown);
    const last = shown.at(-1);
    return {
      items: shown.flatMap((row) => {
        const person = people.get(row.personId);
        return person ? [this.#answer(row, person)] : [];
      }),
      nextCursor: last && rows.length > limit ? toCursor(last) : null,
    };
  }

  async one(resident: SignedInResident, id: string): Promise<Appointment> {
    const { row, person } = await this.access.require(resident, id, 'view');
    return this.#answer(await this.#refreshed(row), person);
  }

  async calendar(resident: SignedInResident, id: string): Promise<string> {
    const { row, person } = await this.access.require(resident, id, 'view');
    if (row.bookedAt === null) throw new NotAllowedInState('预约成功后才能加入日历');
    return toVisitCalendar(this.#answer(row, person), row.version, this.clock.now());
  }

  async #people(resident: SignedInResident, rows: readonly AppointmentRow[]): Promise<Map<string, ActivePerson>> {
    const ids = [...new Set(rows.map(({ personId }) => personId))];
    const people = await Promise.all(ids.map((id) => this.people.require(resident, id, 'view')));
    return new Map(people.map((person) => [person.id, person]));
  }

  /** Asks at once where the outcome is open; where only the hospital's word is old, lets the sweep ask. */
  async #refreshed(row: AppointmentRow): Promise<AppointmentRow> {
    const now = this.clock.now();
    if (row.state === 'confirming' || row.state === 'cancelling') {
      if (!row.dueAt || row.dueAt > now) return row;
      await this.followUp.lookAt(row);
      return (await this.store.byId(row.id)) ?? row;
    }
    const isOld = row.lookedAt === null || now.getTime() - row.lookedAt.getTime() >= STALE_MS;
    if (row.state === 'booked' && row.dueAt && row.dueAt > now && isOld) await this.store.reschedule(row, now);
    return row;
  }

  #answer(row: AppointmentRow, person: ActivePerson): Appointment {
    return toAppointment(row, person, this.calls.connected(row), this.clock.now());
  }
}
