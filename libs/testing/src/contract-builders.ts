import type { Appointment, Card, Hospital, Person, Session } from '@kangqiao/contracts';
import { aSession } from './port-builders';

export * from './record-builders';

/** The account's own holder, active, without a card yet. */
export const aPerson = (change: Partial<Person> = {}): Person => ({
  id: 'person-1',
  name: '王小明',
  nameMasked: '王*明',
  documentType: 'resident-id',
  documentNumberMasked: '1101********0017',
  sex: 'male',
  birthDate: '1990-01-01',
  relation: 'self',
  state: 'active',
  hasCard: false,
  capacity: 'self',
  scope: 'everything',
  sensitiveShown: false,
  expiresAt: null,
  consents: ['identity', 'reports', 'record', 'archive', 'notifications'],
  actions: { prove: [], book: true, card: true, reports: true, record: true, manage: true },
  ...change,
});

export const aCard = (change: Partial<Card> = {}): Card => ({
  number: '7Q2M9XKD40TB8VHRW3EC',
  state: 'active',
  issuer: '康桥示范区全民健康信息平台',
  nameMasked: '王*明',
  appliedAt: '2026-11-20T09:00:00+08:00',
  issuedAt: '2026-11-20T09:00:00+08:00',
  actions: { show: true, apply: false, revoke: true },
  ...change,
});

export const aHospital = (change: Partial<Hospital> = {}): Hospital => ({
  id: 'kq-first',
  name: '康桥市第一人民医院',
  level: '三级甲等',
  address: '康桥市健康路 1 号',
  phone: '0000-12345678',
  introduction: null,
  releaseTime: null,
  bookingDays: 14,
  ...change,
});

/** `aSession()` as the phone sees it. */
export const aScheduledSession = (change: Partial<Session> = {}): Session => ({
  ...aSession(),
  hospitalId: 'kq-first',
  waiting: null,
  ...change,
});

/** Booked, and may still be cancelled. */
export const anAppointment = (change: Partial<Appointment> = {}): Appointment => ({
  id: 'appointment-1',
  state: 'booked',
  personId: 'person-1',
  personNameMasked: '王*明',
  hospitalId: 'kq-first',
  hospitalName: '康桥市第一人民医院',
  departmentId: '1001',
  departmentName: '心血管内科',
  doctorId: 'D001',
  doctorName: '李文清',
  doctorTitle: '主任医师',
  substitution: null,
  visitDate: '2026-11-23',
  period: 'morning',
  startTime: '09:00',
  endTime: '09:10',
  arriveBy: '08:45',
  place: '门诊楼 3 层 A 区 305 诊室',
  feeFen: 2500,
  visitNo: 'V000001',
  queueNo: '1',
  bring: ['请携带本人身份证件'],
  reason: null,
  appeal: null,
  successorId: null,
  bookedAt: '2026-11-22T09:30:00+08:00',
  cancelBefore: '2026-11-23T08:00:00+08:00',
  actions: { cancel: true, keep: false, rebook: false, appeal: false },
  ...change,
});
