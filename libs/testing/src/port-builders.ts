import type {
  BookCommand,
  Booking,
  Department,
  Doctor,
  HoldCommand,
  PatientDetails,
  PatientFile,
  Session,
  SessionRef,
  VisitNumber,
} from '@kangqiao/his-port';
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

export const aDoctor = (change: Partial<Doctor> = {}): Doctor => ({
  id: 'doctor-1',
  departmentId: 'dept-cardiology',
  name: '李文清',
  title: '主任医师',
  speciality: '高血压、冠心病',
  biography: '从事心血管内科临床工作二十余年。',
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
export const aSessionRef = (change: Partial<SessionRef> = {}): SessionRef => ({
  id: 'session-1',
  departmentId: 'dept-cardiology',
  doctorId: 'doctor-1',
  date: '2026-11-23',
  period: 'morning',
  ...change,
});

/** A number of `aSession()` that can be had. */
export const aVisitNumber = (change: Partial<VisitNumber> = {}): VisitNumber => ({
  id: 'number-1',
  sessionId: 'session-1',
  startTime: '09:00',
  endTime: '09:10',
  available: true,
  ...change,
});

export const aHoldCommand = (change: Partial<HoldCommand> = {}): HoldCommand => ({
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

/** What became of `aBookCommand()`. */
export const aBooking = (change: Partial<Booking> = {}): Booking => ({
  clientRef: 'ref-1',
  visitNo: 'V000001',
  patientNo: 'P000001',
  sessionId: 'session-1',
  numberId: 'number-1',
  state: 'booked',
  queueNo: '1',
  place: '门诊楼 3 层 A 区 305 诊室',
  bring: ['请携带本人身份证件'],
  ...change,
});

export const aPatientFile = (change: Partial<PatientFile> = {}): PatientFile => ({
  patientNo: 'P000001',
  name: '王小明',
  sex: 'male',
  birthDate: '1990-01-01',
  phone: '13800000001',
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
