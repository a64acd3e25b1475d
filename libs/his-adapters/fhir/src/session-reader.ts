import { addDays, localTimeOf } from '@kangqiao/domain';
import { HospitalFault, type Session, type SessionQuery, type SessionRef, type VisitNumber } from '@kangqiao/his-port';
import type { Schedule, Slot } from 'fhir/r4';
import type { FhirClient } from './client';
import { inGroups } from './groups';
import { startOfDay } from './days';
import type { IheDesk } from './ihe-desk';
import { rolesOf } from './roles';
import { slotState, toNumber, toSession } from './sessions';
import { instant, required } from './values';

const ACTORS_A_SEARCH = 50;
const SCHEDULES_A_SEARCH = 20;
const SLOTS_A_PAGE = '1000';

/** Reads sessions from Schedules and numbers from Slots. */
export class SessionReader {
  /** @param proposer null = the server has no `$find`, and a free Slot is all there is to know */
  constructor(
    private readonly client: FhirClient,
    private readonly proposer: IheDesk | null,
  ) {}

  /** @throws HospitalError */
  async sessions(query: SessionQuery, deadline: AbortSignal): Promise<Session[]> {
    const all = await rolesOf(this.client, query.departmentId, deadline);
    const asked = all.filter(({ id }) => query.doctorId === undefined || id === query.doctorId);
    const roles = new Map(asked.map((role) => [role.id, role]));
    const schedules = await this.schedules([...roles.keys()], query, deadline);
    const slots = await this.slotsOf(schedules, deadline);
    return schedules
      .map((schedule) => {
        const role = roles.get(this.roleIdOf(schedule));
        if (!role) throw new HospitalFault('MALFORMED', 'Schedule of somebody else');
        return toSession(schedule, role, slots.get(required(schedule.id, 'Schedule.id')) ?? []);
      })
      .filter(({ date }) => query.from <= date && date <= query.to);
  }

  /** @throws HospitalError */
  async numbers(session: SessionRef, deadline: AbortSignal): Promise<VisitNumber[]> {
    const found = await this.slotSearch([session.id], deadline);
    const slots = found.filter((slot) => slotState(slot) !== null).sort(byStart);
    const [first, last] = [slots[0], slots.at(-1)];
    if (!first || !last) return [];
    const times = { startTime: timeOf(first.start), endTime: timeOf(last.end) };
    const proposals = await this.proposer?.proposals(session, times, deadline);
    const proposed = proposals ? new Set(proposals.keys()) : null;
    return slots.map((slot) => toNumber(slot, session.id, proposed));
  }

  private async schedules(roleIds: string[], { from, to }: SessionQuery, deadline: AbortSignal): Promise<Schedule[]> {
    const days: [string, string][] = [
      ['date', `ge${startOfDay(from)}`],
      ['date', `lt${startOfDay(addDays(to, 1))}`],
    ];
    const found: Schedule[] = [];
    for (const ids of inGroups(roleIds, ACTORS_A_SEARCH)) {
      const actor = ids.map((id) => `PractitionerRole/${id}`).join(',');
      found.push(...(await this.client.search('Schedule', [['actor', actor], ...days], deadline)));
    }
    return found;
  }

  private roleIdOf({ actor }: Schedule): string {
    const roles = required(actor, 'Schedule.actor').filter(({ reference }) => reference?.includes('PractitionerRole/'));
    if (roles.length > 1) throw new HospitalFault('MALFORMED', 'Schedule.actor: several roles');
    return this.client.idOf(roles[0], 'PractitionerRole', 'Schedule.actor');
  }

  private async slotsOf(schedules: Schedule[], deadline: AbortSignal): Promise<Map<string, Slot[]>> {
    const slots = new Map<string, Slot[]>(schedules.map(({ id }) => [required(id, 'Schedule.id'), []]));
    for (const ids of inGroups([...slots.keys()], SCHEDULES_A_SEARCH)) {
      for (const slot of await this.slotSearch(ids, deadline)) slots.get(this.scheduleIdOf(slot))?.push(slot);
    }
    return slots;
  }

  private slotSearch(scheduleIds: string[], deadline: AbortSignal): Promise<Slot[]> {
    const schedule = scheduleIds.map((id) => `Schedule/${id}`).join(',');
    return this.client.search('Slot', { schedule, _count: SLOTS_A_PAGE }, deadline, (slot) => {
      if (!scheduleIds.includes(this.scheduleIdOf(slot)))
        throw new HospitalFault('MALFORMED', 'Slot of another session');
    });
  }

  private scheduleIdOf({ schedule }: Slot): string {
    return this.client.idOf(schedule, 'Schedule', 'Slot.schedule');
  }
}

function byStart(a: Slot, b: Slot): number {
  return instant(a.start, 'Slot.start').getTime() - instant(b.start, 'Slot.start').getTime();
}

function timeOf(value: string): string {
  return localTimeOf(instant(value, 'Slot'));
}
