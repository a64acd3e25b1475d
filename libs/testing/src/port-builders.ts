import type { BookCommand, Department, HoldCommand, PatientDetails, Session, SessionRef } from '@kangqiao/his-port';
import { aResidentId } from './residents';

/** 心血管内科, below 内科. */
export const aDepartment = (change: Partial<Department> = {}): Department => ({
  id: 'dept-cardiology',
  parentId: 'dept-medicine',
  name: '心血管内科',
  introduction: '高血压、冠心病、心律失常等疾病的诊治。',
  location: '门诊楼 3 层 A 区',
  ...change,
});

/** A morning with numbers left. */
export const aSession = (change: Partial<Session> = {}): Session => ({
  id: 'session-1',
  departmentId: 'dept-cardiology',
  departmentName: '心血管内科',
  doctorId: 'doctor-1',
  doctorName: '李文清',
  doctorTitle: '主任医师',
  date: '2026-11-23',
  period: 'morning',
  state: 'open',
  total: 24,
  remaining: 10,
  feeFen: 2500,
  ...change,
});

/** What names `aSession()` to the hospital. */
const aSessionRef = (change: Partial<SessionRef> = {}): SessionRef => ({
  id: 'session-1',
  departmentId: 'dept-cardiology',
  doctorId: 'doctor-1',
  date: '2026-11-23',
  period: 'morning',
  ...change,
});

const aHoldCommand = (change: Partial<HoldCommand> = {}): HoldCommand => ({
  clientRef: 'ref-1',
  session: aSessionRef(),
  number: { id: 'number-1', startTime: '09:00', endTime: '09:10' },
  patientNo: 'P000001',
  ...change,
});

export const aBookCommand = (change: Partial<BookCommand> = {}): BookCommand => ({
  ...aHoldCommand(),
  feeFen: 2500,
  patient: { name: '王小明', phone: '13800000001' },
  ...change,
});

export const aPatientDetails = (change: Partial<PatientDetails> = {}): PatientDetails => ({
  name: '王小明',
  sex: 'male',
  birthDate: '1990-01-01',
  document: { type: 'resident-id', number: aResidentId() },
  phone: '13800000001',
  ...change,
});
