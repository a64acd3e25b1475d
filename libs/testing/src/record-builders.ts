import type { EntrySource, LaboratoryItem, RecordSummary, Report, Visit } from '@kangqiao/contracts';

export const anEntrySource = (change: Partial<EntrySource> = {}): EntrySource => ({
  hospitalId: 'kq-first',
  hospitalName: '康桥市第一人民医院',
  fetchedAt: '2026-11-22T09:30:00+08:00',
  noLongerListed: false,
  ...change,
});

/** One entry of each kind, all of one hospital. */
export const aRecordSummary = (change: Partial<RecordSummary> = {}): RecordSummary => {
  const source = anEntrySource();
  return {
    allergies: [
      { substance: '青霉素', reaction: '皮疹', severity: 'severe', recordedOn: '2019-05-01', inactive: false, source },
    ],
    diagnoses: [
      { code: 'I10.x00', name: '原发性高血压', status: 'active', recordedOn: '2021-03-02', source },
      { code: 'J18.9', name: '肺炎', status: 'resolved', recordedOn: '2018-01-09', source },
      { code: null, name: '颈椎不适', status: null, recordedOn: null, source },
    ],
    medications: [
      { name: '氨氯地平片 5 mg', dosage: '每次 1 片，每日 1 次', prescribedOn: '2026-10-08', status: 'active', source },
      { name: '阿莫西林胶囊', dosage: null, prescribedOn: null, status: null, source },
    ],
    immunizations: [{ vaccine: '流感疫苗', givenOn: '2025-10-11', dose: 1, source }],
    dosesDue: null,
    bloodGroups: [{ abo: 'A', rh: 'positive', determinedOn: '2020-06-01', source }],
    emergencyContact: {
      name: '陈娜',
      contactRelation: 'spouse',
      phone: '13800000002',
      updatedAt: '2026-11-01T10:00:00+08:00',
    },
    contradictions: [],
    sources: [
      {
        hospitalId: 'kq-first',
        hospitalName: '康桥市第一人民医院',
        state: 'answered',
        asOf: '2026-11-22T09:30:00+08:00',
      },
    ],
    withheld: false,
    ...change,
  };
};

export const aReportItem = (change: Partial<LaboratoryItem> = {}): LaboratoryItem => ({
  code: '718-7',
  name: '血红蛋白',
  value: '131',
  unit: 'g/L',
  referenceRange: '130-175',
  personRange: null,
  method: null,
  flag: 'normal',
  flagSource: 'laboratory',
  flagReason: null,
  flagContradicts: false,
  criticalSource: null,
  bar: null,
  group: null,
  explanationId: null,
  trendItem: 'item-1',
  ...change,
});

/** A laboratory report as the phone gets it. */
export const aReport = (change: Partial<Report> = {}): Report => ({
  id: 'report-1',
  kind: 'laboratory',
  title: '血常规',
  hospitalId: 'kq-first',
  hospitalName: '康桥市第一人民医院',
  departmentName: '检验科',
  doctorName: '李文清',
  reportedAt: '2026-11-20T10:30:00+08:00',
  personNameMasked: '王*明',
  sex: 'male',
  ageYears: 36,
  specimen: '静脉血',
  collectedAt: '2026-11-20T08:10:00+08:00',
  items: [aReportItem()],
  bodyPart: null,
  findings: null,
  impression: null,
  organism: null,
  susceptibilities: null,
  fetchedAt: '2026-11-22T09:30:00+08:00',
  fromCopy: false,
  version: 1,
  earlier: [],
  superseded: false,
  withdrawn: false,
  alsoFrom: [],
  sensitive: false,
  imageViewer: null,
  hasOriginal: false,
  ...change,
});

/** An imaging report as the phone gets it. */
export const aScanReport = (change: Partial<Report> = {}): Report =>
  aReport({
    kind: 'imaging',
    title: '胸部 CT 平扫',
    departmentName: null,
    doctorName: null,
    specimen: null,
    collectedAt: null,
    items: null,
    findings: '双肺纹理清晰。',
    impression: '未见明显异常。',
    ...change,
  });

export const aVisit = (change: Partial<Visit> = {}): Visit => ({
  id: 'visit-1',
  kind: 'outpatient',
  occurredOn: '2026-11-20',
  departmentName: '心血管内科',
  doctorName: '李文清',
  diagnoses: [{ name: '原发性高血压', code: 'I10.x00' }],
  prescriptions: [{ name: '氨氯地平片 5 mg', dosage: '每次 1 片，每日 1 次' }],
  prescriptionsOfDay: [],
  measurements: [],
  documents: [],
  otherVisitsThatDay: 0,
  formerly: [],
  source: anEntrySource(),
  ...change,
});
