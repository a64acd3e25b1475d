import type { WithId } from '@medplum/core';
import type { Appointment, Schedule, Slot } from '@medplum/fhirtypes';
import type { Store } from '../engine/store';
import { idIn, referenceTo } from '../resources/codes';
import { doctors } from '../world/doctors';
import { scheduleIdOf } from './appointments';
import { FhirProblem } from './refusals';

const PREFIX = 'find-';

/** What `$find` is asked; both ends as instants. */
export interface Wish {
  start: Date;
  end: Date;
  departmentId: string | null;
  doctorId: string | null;
}

const proposalIdOf = (slotId: string): string => `${PREFIX}${slotId}`;

/** The Slot that a proposed Appointment stands for; null for the id of any other. */
export const slotIdOfProposal = (appointmentId: string): string | null =>
  appointmentId.startsWith(PREFIX) ? appointmentId.slice(PREFIX.length) : null;

/** The PractitionerRole whose session this is. */
export const roleIdOf = (schedule: Schedule): string =>
  schedule.actor.map((actor) => idIn(actor, 'PractitionerRole')).find((id) => id !== undefined) ?? '';

/** The numbers of one session, the earliest first. */
export async function slotsOf(scheduleId: string, store: Store): Promise<WithId<Slot>[]> {
  const slots = (await store.all<Slot>('Slot')).filter((slot) => scheduleIdOf(slot) === scheduleId);
  return slots.sort((a, b) => a.start.localeCompare(b.start));
}

const fits = (schedule: Schedule, wish: Wish): boolean => {
  const doctor = doctors.find(({ id }) => id === roleIdOf(schedule));
  if (!doctor || schedule.active !== true) return false;
  return (
    (wish.departmentId === null || doctor.departmentId === wish.departmentId) &&
    (wish.doctorId === null || doctor.id === wish.doctorId)
  );
};

const toProposal = (slot: Slot, schedule: Schedule): Appointment => ({
  resourceType: 'Appointment',
  id: proposalIdOf(slot.id ?? ''),
  status: 'proposed',
  start: slot.start,
  end: slot.end,
  slot: [referenceTo<Slot>('Slot', slot.id ?? '')],
  participant: schedule.actor.map((actor) => ({ actor: actor as never, status: 'needs-action' })),
});

/** ITI-115: every number that could be held now. */
export async function findNumbers(store: Store, wish: Wish): Promise<Appointment[]> {
  if (wish.end <= wish.start) throw new FhirProblem(400, 'invalid', 'end must be after start');
  const slots = (await store.all<Slot>('Slot')).filter(({ status, start, end }) => {
    if (status !== 'free') return false;
    return new Date(start) >= wish.start && new Date(end) <= wish.end;
  });
  const schedules = new Map<string, Schedule | undefined>();
  const proposals: Appointment[] = [];
  for (const slot of slots.sort((a, b) => a.start.localeCompare(b.start))) {
    const id = scheduleIdOf(slot);
    if (!schedules.has(id)) schedules.set(id, await store.find<Schedule>('Schedule', id));
    const schedule = schedules.get(id);
    if (schedule && fits(schedule, wish)) proposals.push(toProposal(slot, schedule));
  }
  return proposals;
}
