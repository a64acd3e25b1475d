import { type ConformanceHarness, describeHospitalConformance, type FaultKind } from '@kangqiao/his-conformance';
import type { LaboratoryReport, PushRequest } from '@kangqiao/his-port';
import type { InMemoryFault } from './faults';
import { InMemoryHospital } from './in-memory-hospital';
import { aPush } from './push';
import type { InMemorySeed, SeededPatient, SeededSession } from './seed';

/** What the fake, which has no wire, does in the place of each fault of a wire. */
const FAULTS: Record<FaultKind, InMemoryFault> = {
  hang: 'hang',
  'act-then-hang': 'act-then-hang',
  'http-500': 'hang',
  reset: 'hang',
  'error-in-200': 'refused',
  malformed: 'malformed',
  truncated: 'malformed',
  'wrong-encoding': 'malformed',
  empty: 'empty',
  huge: 'huge',
  'wrong-patient': 'wrong-patient',
  'duplicate-ids': 'duplicate-ids',
  'unknown-code': 'unknown-code',
};

const DEPARTMENT = '1001';

const patient = (patientNo: string, name: string, number: string): SeededPatient => ({
  patientNo,
  name,
  sex: 'female',
  birthDate: '1958-01-06',
  phone: '13800000001',
  document: { type: 'resident-id', number },
});

const session = (id: string, doctorId: string): SeededSession => ({
  id,
  departmentId: DEPARTMENT,
  departmentName: '心血管内科',
  doctorId,
  doctorName: '沈怀瑾',
  doctorTitle: '主任医师',
  date: '2026-11-23',
  period: 'morning',
  state: 'open',
  feeFen: 2500,
  place: '门诊楼 3 层 A 区',
  numbers: ['08:00', '08:10', '08:20'].map((startTime, index) => ({
    id: `${id}-${index + 1}`,
    startTime,
    endTime: `${startTime.slice(0, 4)}9`,
    available: index > 0,
  })),
});

const header = (id: string) => ({
  id,
  patientNo: 'P1',
  title: '检查单',
  departmentName: '检验科',
  doctorName: null,
  reportedAt: new Date('2026-11-01T09:30:00+08:00'),
  flagged: null,
});

const laboratoryReport: LaboratoryReport = {
  ...header('L1'),
  kind: 'laboratory',
  flagged: 1,
  specimen: '静脉血',
  collectedAt: null,
  items: [{ code: 'GLU', name: '葡萄糖', value: '7.8', unit: 'mmol/L', referenceRange: '3.9-6.1', flag: 'high' }],
};

const SEED: InMemorySeed = {
  originals: { L1: Buffer.from('%PDF-1.7\n%%EOF\n', 'latin1') },
  departments: [
    { id: '1000', parentId: null, name: '内科', introduction: null, location: null },
    { id: DEPARTMENT, parentId: '1000', name: '心血管内科', introduction: null, location: null },
  ],
  doctors: [DEPARTMENT, '1002'].map((departmentId) => ({
    id: `${departmentId}01`,
    departmentId,
    name: '沈怀瑾',
    title: '主任医师',
    speciality: null,
    biography: null,
  })),
  patients: [
    patient('P1', '王秀英', '110199195801060028'),
    patient('P2', '孙建军', '110199196807020011'),
    patient('P3', '孙建军', '110199196807020011'),
    patient('P4', '陈志远', '110199199201120033'),
  ],
  sessions: [session('S1', '100101'), session('S2', '100102')],
  reports: [
    laboratoryReport,
    { ...header('I1'), kind: 'imaging', bodyPart: '胸部', findings: '两肺纹理清晰', impression: '未见异常' },
    {
      ...header('M1'),
      kind: 'microbiology',
      specimen: '痰',
      collectedAt: null,
      organism: '肺炎链球菌',
      susceptibilities: [{ antibiotic: '青霉素', value: '≤0.06', result: 'S' }],
    },
  ],
  records: {
    P1: {
      encounters: ['2026-10-01', '2026-09-01'].map((date) => ({
        id: date,
        date,
        kind: 'outpatient',
        departmentName: '心血管内科',
        doctorName: '沈怀瑾',
        diagnoses: ['高血压'],
      })),
      diagnoses: [{ id: 'D1', code: 'I10', name: '高血压', status: 'active', recordedOn: '2020-01-01' }],
      prescriptions: [
        { id: 'R1', medication: '氨氯地平片', dosage: null, status: 'active', prescribedOn: '2026-10-01' },
      ],
      allergies: [{ id: 'A1', substance: '青霉素', reaction: '皮疹', severity: 'mild', recordedOn: null }],
      immunizations: [{ id: 'V1', vaccine: '流感疫苗', givenOn: '2026-10-15', dose: 1 }],
      measurements: [
        {
          id: 'O1',
          code: '85354-9',
          name: '血压',
          value: '128/82',
          unit: 'mmHg',
          measuredAt: new Date('2026-10-01T09:00:00+08:00'),
        },
      ],
      documents: [
        {
          id: 'C1',
          type: 'C0002',
          title: '门诊病历',
          departmentName: '心血管内科',
          createdAt: new Date('2026-10-01T09:30:00+08:00'),
        },
      ],
      bloodGroups: [{ id: 'B1', abo: 'O', rh: 'positive', determinedOn: null }],
      contents: [
        {
          id: 'C1',
          title: '门诊病历',
          departmentName: '心血管内科',
          doctorName: null,
          createdAt: new Date('2026-10-01T09:30:00+08:00'),
          sections: [{ title: '诊断', lines: [{ label: null, text: '高血压' }] }],
        },
      ],
    },
  },
};

async function startHarness(): Promise<ConformanceHarness> {
  let hospital = new InMemoryHospital(SEED);
  const pushed: PushRequest[] = [];
  return {
    // A getter, for a reset puts a new hospital in the place of the old.
    get hospital() {
      return hospital;
    },
    person: { name: '王秀英', document: { type: 'resident-id', number: '110199195801060028' }, patientNo: 'P1' },
    personWithSeveralFiles: { name: '孙建军', document: { type: 'resident-id', number: '110199196807020011' } },
    newcomer: {
      name: '蔡明辉',
      sex: 'male',
      birthDate: '1999-03-04',
      document: { type: 'resident-id', number: '110199199903040017' },
      phone: '13800009999',
    },
    somebodyElse: { name: '陈志远', document: { type: 'resident-id', number: '110199199201120033' }, patientNo: 'P4' },
    departmentId: DEPARTMENT,
    bookingDays: { from: '2026-11-23', to: '2026-11-30' },
    reportDays: { from: '2026-01-01', to: '2026-11-22' },
    daysWithoutReports: { from: '2001-01-01', to: '2001-01-02' },
    during: async (operation, fault, act) => {
      hospital.next(FAULTS[fault], operation);
      try {
        return await act();
      } finally {
        hospital.heal();
      }
    },
    reset: async () => {
      hospital = new InMemoryHospital(SEED);
      pushed.length = 0;
    },
    timeToCheckIn: async () => undefined,
    arrive: async (clientRef) => hospital.arrive(clientRef, 2),
    stopSession: async ({ sessionId, from = null, to = null, substitute = null, reason = null, pushes = 1 }) => {
      const notice = hospital.stopSession(sessionId, { from, to, substitute, reason });
      const push = aPush([{ kind: 'stop-notice', notice }]);
      pushed.push(...Array.from({ length: pushes }, () => push));
    },
    pushed: async () => pushed,
    stop: async () => undefined,
  };
}

describeHospitalConformance('no wire', startHarness);
