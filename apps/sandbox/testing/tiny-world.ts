import type { BuildWorld, Person, Resident, Session } from '../src/world/model';

/** The day on which the specs' clock stands. */
export const TODAY = '2026-11-22';
export const NOW = new Date('2026-11-22T09:00:00+08:00');

const resident = (given: Pick<Resident, 'signInCode' | 'name' | 'patientNos'> & { number: string }): Resident => ({
  sex: Number(given.number[16]) % 2 === 1 ? 'male' : 'female',
  birthDate: `${given.number.slice(6, 10)}-${given.number.slice(10, 12)}-${given.number.slice(12, 14)}`,
  document: { type: 'resident-id', number: given.number },
  phone: '13800000001',
  note: '测试居民',
  signInCode: given.signInCode,
  name: given.name,
  patientNos: given.patientNos,
});

export const LI = { name: '李桂兰', documentNumber: '110199195103150024', patientNo: '100001' };
export const WANG = { name: '王小明', documentNumber: '110199199001010010', patientNo: '100002' };
/** Known, but without a file. */
export const ZHAO = { name: '赵一诺', documentNumber: '110199201506010032' };

const session = (given: Partial<Session> & Pick<Session, 'id' | 'date'>): Session => ({
  departmentId: '201',
  doctorId: 'D1',
  period: 'morning',
  state: 'open',
  unlimited: false,
  registrationFeeFen: 1000,
  treatmentFeeFen: 2500,
  place: '门诊楼 3 层 A 区 305 诊室',
  numbers: [
    { id: `${given.id}-1`, startTime: '08:00', endTime: '08:10', takenElsewhere: false },
    { id: `${given.id}-2`, startTime: '08:10', endTime: '08:20', takenElsewhere: false },
    { id: `${given.id}-3`, startTime: '08:20', endTime: '08:30', takenElsewhere: true },
  ],
  ...given,
});

const report = { patientNo: LI.patientNo, departmentName: '检验科', doctorName: '周明' };

const RESIDENTS: readonly Resident[] = [
  resident({ signInCode: 'demo-li', name: LI.name, number: LI.documentNumber, patientNos: [LI.patientNo, '100009'] }),
  resident({ signInCode: 'demo-wang', name: WANG.name, number: WANG.documentNumber, patientNos: [WANG.patientNo] }),
  resident({ signInCode: 'demo-zhao', name: ZHAO.name, number: ZHAO.documentNumber, patientNos: [] }),
];

/** Everybody of the tiny world. */
export const buildTinyPeople = (): readonly Person[] => RESIDENTS;

/** The smallest hospital in which everything can happen; tomorrow is 23 November. */
export const buildTinyWorld: BuildWorld = () => ({
  hospital: {
    id: 'kq-first',
    name: '康桥市第一人民医院',
    level: '三级甲等',
    address: '康桥市人民路 1 号',
    phone: '010-00000000',
    introduction: '市级综合医院',
  },
  departments: [
    { id: '200', parentId: '0', name: '内科', introduction: '内科系统', location: '门诊楼 3 层' },
    { id: '201', parentId: '200', name: '心血管内科', introduction: '心脏', location: '门诊楼 3 层 A 区' },
    { id: '202', parentId: '200', name: '呼吸内科', introduction: '呼吸', location: '门诊楼 3 层 B 区' },
  ],
  doctors: [
    { id: 'D1', departmentId: '201', name: '陈立', title: '主任医师', speciality: '冠心病', biography: '从医三十年' },
    { id: 'D2', departmentId: '202', name: '孙洁', title: '主治医师', speciality: '哮喘', biography: '从医十年' },
  ],
  residents: RESIDENTS.map((one) => ({ ...one })),
  sessions: [
    session({ id: 'S1', date: '2026-11-23' }),
    session({ id: 'S2', date: '2026-11-23', departmentId: '202', doctorId: 'D2' }),
    session({ id: 'S3', date: '2026-11-24', unlimited: true }),
    session({ id: 'CLOSED', date: '2026-11-25', state: 'not-released' }),
    session({ id: 'STOPPED', date: '2026-11-25', period: 'afternoon', state: 'stopped' }),
    session({ id: 'PAST', date: TODAY }),
  ],
  reports: [
    {
      ...report,
      id: 'L1',
      kind: 'laboratory',
      title: '血常规',
      reportedAt: '2026-11-20 10:30:00',
      specimen: '全血',
      collectedAt: '2026-11-20 08:00:00',
      items: [
        { code: 'WBC', name: '白细胞计数', value: '11.2', unit: '10^9/L', referenceRange: '3.5-9.5', flag: 'H' },
        { code: 'HGB', name: '血红蛋白', value: '130', unit: 'g/L', referenceRange: '115-150', flag: 'N' },
        { code: 'NOTE', name: '备注', value: ']]><&', unit: '', referenceRange: '', flag: '' },
      ],
    },
    {
      ...report,
      id: 'M1',
      kind: 'microbiology',
      title: '尿培养',
      reportedAt: '2026-11-19 16:00:00',
      specimen: '中段尿',
      collectedAt: '2026-11-17 08:00:00',
      organism: '大肠埃希菌',
      susceptibilities: [{ antibiotic: '左氧氟沙星', value: '≥8', result: 'R' }],
    },
    {
      ...report,
      id: 'I1',
      kind: 'imaging',
      title: '胸部 CT',
      reportedAt: '2026-11-18 15:00:00',
      bodyPart: '胸部',
      findings: '双肺纹理清晰',
      impression: '未见异常',
    },
  ],
  encounters: Array.from({ length: 23 }, (_, index) => ({
    id: `E${index + 1}`,
    patientNo: LI.patientNo,
    kind: 'outpatient' as const,
    startedAt: `2026-10-${String(index + 1).padStart(2, '0')} 09:00:00`,
    departmentName: '心血管内科',
    doctorName: '陈立',
    diagnoses: [{ code: 'I10', name: '高血压' }],
  })),
  conditions: [
    { id: 'C1', patientNo: LI.patientNo, code: 'I10', name: '高血压', status: 'active', recordedOn: '2020-03-01' },
    { id: 'C2', patientNo: WANG.patientNo, code: 'J45', name: '哮喘', status: 'resolved', recordedOn: '2019-03-01' },
  ],
  prescriptions: [
    {
      id: 'P1',
      patientNo: LI.patientNo,
      medication: '氨氯地平片 5mg',
      dosage: '每次 1 片，每日 1 次',
      status: 'active',
      prescribedOn: '2026-10-01',
    },
  ],
  allergies: [
    {
      id: 'A1',
      patientNo: LI.patientNo,
      substance: '青霉素',
      reaction: '皮疹',
      severity: 'moderate',
      recordedOn: '2010-01-01',
    },
  ],
  immunizations: [{ id: 'V1', patientNo: LI.patientNo, vaccine: '流感疫苗', givenOn: '2026-10-12', dose: 1 }],
});
