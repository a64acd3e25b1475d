import type { InMemorySeed, SeededPatient, SeededSession } from '@kangqiao/his-adapter-in-memory';
import { ALL_CAPABILITIES, type ConformanceHarness, describeHospitalConformance } from '@kangqiao/his-conformance';
import { type Capabilities, HospitalRefused, RecordPort, ReportPort } from '@kangqiao/his-port';
import { startTinyHis } from '../testing/tiny-his';
import { createExampleHospitalPorts } from './example-hospital';

const DEADLINE_MS = 1_000;
const CAPABILITIES: Capabilities = {
  ...ALL_CAPABILITIES,
  registerPatient: false,
  hold: false,
  bookings: false,
  stopNotices: [],
  queue: false,
  checkIn: false,
  reportKinds: [],
  reportOriginals: false,
  recordSections: [],
};

const patient = (patientNo: string, name: string, number: string): SeededPatient => ({
  patientNo,
  name,
  sex: 'female',
  birthDate: null,
  phone: '13800000001',
  document: { type: 'resident-id', number },
});
const session = (id: string, doctorId: string): SeededSession => ({
  id,
  departmentId: 'D1',
  departmentName: '心血管内科',
  doctorId,
  doctorName: '沈怀瑾',
  doctorTitle: null,
  date: '2026-11-23',
  period: 'morning',
  state: 'open',
  feeFen: 2500,
  place: null,
  numbers: ['08:00', '08:10', '08:20'].map((startTime) => ({
    id: `${id}-${startTime}`,
    startTime,
    endTime: `${startTime.slice(0, 4)}9`,
    available: true,
  })),
});
const SEED: InMemorySeed = {
  departments: [{ id: 'D1', parentId: null, name: '心血管内科', introduction: null, location: null }],
  doctors: [
    { id: 'DR1', departmentId: 'D1', name: '沈怀瑾', title: null, speciality: null, biography: null },
    { id: 'DR2', departmentId: 'D1', name: '吴敏', title: null, speciality: null, biography: null },
  ],
  patients: [
    patient('P1', '王秀英', '110199195801060028'),
    patient('P2', '孙建军', '110199196807020011'),
    patient('P3', '孙建军', '110199196807020011'),
    patient('P4', '陈志远', '110199199201120033'),
  ],
  sessions: [session('S1', 'DR1'), session('S2', 'DR2')],
};

const notSupported = () => Promise.reject(new HospitalRefused('NOT_SUPPORTED'));
class NoReports extends ReportPort {
  list = notSupported;
  laboratory = notSupported;
  imaging = notSupported;
  microbiology = notSupported;
  original = notSupported;
}
class NoRecords extends RecordPort {
  encounters = notSupported;
  diagnoses = notSupported;
  prescriptions = notSupported;
  allergies = notSupported;
  immunizations = notSupported;
  measurements = notSupported;
  documents = notSupported;
  bloodGroups = notSupported;
  document = notSupported;
}

const known = (name: string, number: string) => ({ name, document: { type: 'resident-id', number } as const });

async function startHarness(): Promise<ConformanceHarness> {
  const his = await startTinyHis(SEED);
  const ports = createExampleHospitalPorts({ address: his.url, deadlineMs: DEADLINE_MS });
  return {
    hospital: { ...ports, reports: new NoReports(), records: new NoRecords() },
    person: { ...known('王秀英', '110199195801060028'), patientNo: 'P1' },
    personWithSeveralFiles: known('孙建军', '110199196807020011'),
    newcomer: { ...known('蔡明辉', '110199199903040017'), sex: 'male', birthDate: '1999-03-04', phone: null },
    somebodyElse: { ...known('陈志远', '110199199201120033'), patientNo: 'P4' },
    departmentId: 'D1',
    bookingDays: { from: '2026-11-23', to: '2026-11-30' },
    reportDays: { from: '2026-01-01', to: '2026-11-22' },
    daysWithoutReports: { from: '2001-01-01', to: '2001-01-02' },
    during: async (operation, kind, act) => {
      his.fault = { operation, kind };
      try {
        return await act();
      } finally {
        his.fault = null;
      }
    },
    reset: async () => his.reset(),
    stop: async () => {
      await ports.close();
      await his.stop();
    },
  };
}

describeHospitalConformance('the example wire', startHarness, CAPABILITIES);
