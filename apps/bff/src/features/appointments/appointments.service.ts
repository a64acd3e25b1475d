import type { Appointment, AppointmentList, AppointmentQuery, AppointmentTimeline } from '@kangqiao/contracts';
import { isoWithOffset, localDateOf } from '@kangqiao/domain';
import type { Say } from '@kangqiao/language';
import { Injectable } from '@nestjs/common';
import { PatientAccess, type PersonFor } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { type Accessible, AppointmentAccess } from './appointment-access';
import { fromCursor, toCursor } from './appointment-cursor';
import type { PageQuery } from './appointment-reads';
import type { AppointmentRow } from './appointment-row';
import { AppointmentSteps } from './appointment-steps';
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
    private readonly steps: AppointmentSteps,
    private readonly calls: HospitalCalls,
    private readonly followUp: FollowUp,
    private readonly clock: Clock,
  ) {}

  async list(resident: SignedInResident, query: AppointmentQuery): Promise<AppointmentList> {
    const limit = query.limit ?? PAGE;
    const after = query.cursor === undefined ? null : fromCursor(query.cursor);
    if (query.cursor !== undefined && !after) throw new MalformedCursor();
    const people = new Map(this.people.all(resident, 'view').map((person) => [person.id, person]));
    const found = await this.#shown(resident, people, { group: query.group, after, limit: limit + 1 });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(({ row, person }) => this.#answer(row, person)),
      nextCursor: last && found.length > limit ? toCursor(last.row) : null,
      withheld: [...people.values()].some(({ hidesSensitive }) => hidesSensitive),
    };
  }

  async one(resident: SignedInResident, id: string): Promise<Appointment> {
    const { row, person } = await this.access.require(resident, id, 'view');
    return this.#answer(await this.#refreshed(row), person);
  }

  async timeline(resident: SignedInResident, id: string): Promise<AppointmentTimeline> {
    const { row } = await this.access.require(resident, id, 'view');
    const steps = await this.steps.of(row.id);
    return { items: steps.map(({ kind, note, at }) => ({ kind, note, at: isoWithOffset(at) })) };
  }

  async calendar(resident: SignedInResident, id: string, t: Say): Promise<string> {
    const { row, person } = await this.access.require(resident, id, 'view');
    if (row.bookedAt === null) throw new NotAllowedInState('预约成功后才能加入日历');
    return toVisitCalendar(this.#answer(row, person), row.version, this.clock.now(), t);
  }

  /** As many as are wanted: how full a page is says nothing about what is hidden. */
  async #shown(
    resident: SignedInResident,
    people: ReadonlyMap<string, PersonFor<'view'>>,
    { group, after, limit }: Pick<PageQuery, 'group' | 'after' | 'limit'>,
  ): Promise<Accessible<'view'>[]> {
    const { accountId } = resident;
    const today = localDateOf(this.clock.now());
    const shown: Accessible<'view'>[] = [];
    const personIds = [...people.keys()];
    for (let from = after, more = personIds.length > 0; more && shown.length < limit;) {
      const rows = await this.store.page({ accountId, personIds, group, today, after: from, limit });
      for (const row of rows) {
        const person = people.get(row.personId);
        if (person && this.access.shows(resident, person, row)) shown.push({ row, person });
      }
      more = rows.length === limit;
      from = rows.at(-1) ?? null;
    }
    return shown.slice(0, limit);
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

  #answer(row: AppointmentRow, person: PersonFor<'view'>): Appointment {
    return toAppointment(row, person, this.calls.connected(row), this.clock.now());
  }
}
