import type { Appointment, Patient, Schedule, Slot } from '@medplum/fhirtypes';
import { localDate, localDateTime, withOffset } from '../../hospital/local-time';
import { countsTowardsQuota } from '../../hospital/order-states';
import type { Store } from '../engine/store';
import { DOCUMENT_SYSTEMS, QUEUE_SYSTEM, referenceTo } from '../resources/codes';
import { doctors } from '../world/doctors';
import { HOLD_EXPIRES, patientIdIn, refIdentifier, scheduleIdOf, stateOf } from './appointments';
import { roleIdOf, slotsOf } from './find-numbers';
import type { Hean } from './hean';
import { FhirProblem, refusals } from './refusals';

const HOLD_MINUTES = 15;
const QUOTA_PER_DAY = 3;
const BRING = '携带有效身份证件原件；携带既往病历和检查资料；提前 15 分钟到前台登记';

/** A free number that this patient may have. */
export interface Admission {
  slot: Slot;
  schedule: Schedule;
  patient: Patient;
  /** Position within the session, from 1. */
  place: number;
}

const documentOf = (patient: Patient): string | undefined => {
  const systems: readonly string[] = Object.values(DOCUMENT_SYSTEMS);
  return patient.identifier?.find(({ system = '' }) => systems.includes(system))?.value;
};

const departmentOf = (roleId: string): string | undefined => doctors.find(({ id }) => id === roleId)?.departmentId;

const departmentOfAppointment = ({ participant }: Appointment): string | undefined => {
  const role = participant.find(({ actor }) => actor?.reference?.startsWith('PractitionerRole/'));
  return departmentOf(role?.actor?.reference?.split('/')[1] ?? '');
};

/** A person counts once, however many files they have. */
async function refuseBeyondQuota(patient: Patient, slot: Slot, schedule: Schedule, store: Store): Promise<void> {
  const document = documentOf(patient);
  const patients = await store.all<Patient>('Patient');
  const files = new Set(patients.filter((one) => documentOf(one) === document).map(({ id }) => id));
  const day = localDate(new Date(slot.start));
  const sameDay = (await store.all<Appointment>('Appointment')).filter(
    (one) =>
      files.has(patientIdIn(one) ?? '') &&
      localDate(new Date(one.start ?? '')) === day &&
      countsTowardsQuota(stateOf(one)),
  );
  if (sameDay.length >= QUOTA_PER_DAY) throw refusals.quotaReached(`同一天最多预约 ${QUOTA_PER_DAY} 个号`);
  const department = departmentOf(roleIdOf(schedule));
  const isThere = sameDay.some((one) => departmentOfAppointment(one) === department);
  if (isThere) throw refusals.quotaReached('同一天同一科室只能预约 1 个号');
}

/** Refuses whoever may not have the number. */
export async function admit(store: Store, slotId: string, patientId: string | null): Promise<Admission> {
  const patient = patientId === null ? undefined : await store.find<Patient>('Patient', patientId);
  if (!patient?.active) throw refusals.patientRefused();
  const slot = await store.find<Slot>('Slot', slotId);
  const schedule = slot && (await store.find<Schedule>('Schedule', scheduleIdOf(slot)));
  if (!slot || !schedule) throw new FhirProblem(404, 'not-found', `there is no Slot/${slotId}`);
  if (schedule.active !== true || slot.status === 'busy-unavailable') throw refusals.sessionStopped();
  const all = await slotsOf(schedule.id, store);
  if (slot.status !== 'free') {
    throw all.some(({ status }) => status === 'free') ? refusals.numberTaken() : refusals.sessionFull();
  }
  await refuseBeyondQuota(patient, slot, schedule, store);
  return { slot, schedule, patient, place: all.findIndex(({ id }) => id === slotId) + 1 };
}

/** The Appointment of a number that is being held, from now on. */
export function pendingAppointment(hean: Hean, admission: Admission, clientRef: string | null): Appointment {
  const { slot, schedule, patient, place } = admission;
  const now = hean.now();
  return {
    resourceType: 'Appointment',
    id: hean.nextAppointmentId(),
    extension: [{ url: HOLD_EXPIRES, valueInstant: new Date(now.getTime() + HOLD_MINUTES * 60_000).toISOString() }],
    identifier: [...(refIdentifier(clientRef) ?? []), { system: QUEUE_SYSTEM, value: String(place) }],
    status: 'pending',
    start: slot.start,
    end: slot.end,
    created: withOffset(localDateTime(now)),
    slot: [referenceTo<Slot>('Slot', slot.id ?? '')],
    patientInstruction: BRING,
    participant: [
      { actor: referenceTo<Patient>('Patient', patient.id ?? '', patient.name?.[0]?.text), status: 'accepted' },
      ...schedule.actor.map((actor) => ({ actor: actor as never, status: 'accepted' as const })),
    ],
  };
}
