import type { CodeableConcept, Resource, Schedule, Slot } from '@medplum/fhirtypes';
import { withOffset } from '../../hospital/local-time';
import { departments } from '../world/departments';
import type { Session } from '../world/schedule';
import { referenceTo } from './codes';

const at = (date: string, time: string): string => withOffset(`${date} ${time}:00`);

const serviceOf = ({ doctor }: Session): CodeableConcept => ({
  text: departments.find(({ id }) => id === doctor.departmentId)?.name,
});

const toSchedule = (session: Session): Schedule => ({
  resourceType: 'Schedule',
  id: session.id,
  extension: [{ url: 'urn:kangqiao:fee', valueMoney: { value: session.doctor.feeFen / 100, currency: 'CNY' } }],
  active: !session.stopped,
  serviceType: [serviceOf(session)],
  actor: [
    referenceTo('PractitionerRole', session.doctor.id, session.doctor.name),
    referenceTo('Location', `room-${session.doctor.id}`, session.place),
  ],
  planningHorizon: { start: at(session.date, session.startTime), end: at(session.date, session.endTime) },
  ...(session.stopped ? { comment: '医生外出参加学术会议，本次停诊' } : {}),
});

const toSlots = (session: Session): Slot[] =>
  session.numbers.map((number) => ({
    resourceType: 'Slot',
    id: number.id,
    schedule: referenceTo<Schedule>('Schedule', session.id),
    serviceType: [serviceOf(session)],
    status: session.stopped ? 'busy-unavailable' : number.taken ? 'busy' : 'free',
    start: at(session.date, number.startTime),
    end: at(session.date, number.endTime),
  }));

export const scheduleResources = (sessions: readonly Session[]): Resource[] =>
  sessions.flatMap((session) => [toSchedule(session), ...toSlots(session)]);
