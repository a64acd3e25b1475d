import { localDateOf } from '@kangqiao/domain';
import { Database } from '../database/database';
import { type AppointmentRow, insertOf } from '../features/appointments/appointment-row';
import type { TestApp } from './test-app';

type Whose = Pick<AppointmentRow, 'id' | 'personId' | 'hospitalId'>;

/** Writes down a visit of today that was booked, without the way that leads there. */
export async function addBookedVisit(app: TestApp, change: Whose & Partial<AppointmentRow>): Promise<void> {
  const now = app.clock.now();
  const { sql, values } = insertOf({
    version: 1,
    state: 'booked',
    accountId: 'x',
    hospitalName: '第一医院',
    fileId: 'x',
    sessionId: 'S1',
    sessionTotal: null,
    sessionRemaining: null,
    departmentId: 'D1',
    departmentName: '心血管内科',
    doctorId: null,
    doctorName: null,
    doctorTitle: null,
    visitDate: localDateOf(now),
    period: 'morning',
    numberId: 'N1',
    startTime: '09:30',
    endTime: '09:40',
    feeFen: 0,
    holdExpiresAt: now,
    bookedAt: now,
    visitNo: 'V1',
    queueNo: null,
    place: null,
    bring: null,
    reason: null,
    stateSince: now,
    lookedAt: now,
    dueAt: null,
    attempts: 0,
    createdAt: now,
    substitute: null,
    substitutedAt: null,
    substituteKept: 0,
    replacesId: null,
    successorId: null,
    appeal: null,
    waitlistId: null,
    ...change,
  });
  await app.nest.get(Database).change(sql, values);
}
