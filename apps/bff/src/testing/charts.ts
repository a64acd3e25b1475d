import type { InMemorySeed } from '@kangqiao/his-adapter-in-memory';

type Chart = NonNullable<InMemorySeed['records']>[string];

export const prescription = (id: string, medication: string, prescribedOn: string | null) => ({
  id,
  medication,
  dosage: '每次 1 片，每日 2 次',
  status: 'active' as const,
  prescribedOn,
});

/** What a hospital with every section has of somebody. */
export const aChart = (): Chart => ({
  allergies: [{ id: '1', substance: '青霉素', reaction: '皮疹', severity: 'moderate', recordedOn: '2024-05-01' }],
  diagnoses: [
    { id: '1', code: 'I10.x00', name: '高血压', status: 'active', recordedOn: '2023-01-01' },
    { id: '2', code: null, name: '上呼吸道感染', status: 'resolved', recordedOn: '2025-02-01' },
  ],
  prescriptions: [prescription('1', '氨氯地平', '2026-03-01'), prescription('2', '布洛芬', null)],
  immunizations: [{ id: '1', vaccine: '流感疫苗', givenOn: '2026-10-01', dose: 1 }],
  bloodGroups: [{ id: '1', abo: 'A', rh: 'positive', determinedOn: '2026-03-01' }],
  measurements: [
    {
      ...{ id: '1', code: '85354-9', name: '血压', value: '138/88', unit: 'mmHg' },
      measuredAt: new Date('2026-03-01T08:30:00+08:00'),
    },
  ],
  documents: [
    {
      ...{ id: '1', type: 'C0002', title: '门诊病历', departmentName: '心内科' },
      createdAt: new Date('2026-03-01T09:00:00+08:00'),
    },
  ],
  contents: [
    {
      ...{ id: '1', title: '门诊病历', departmentName: '心内科', doctorName: '周明' },
      createdAt: new Date('2026-03-01T09:00:00+08:00'),
      sections: [{ title: '诊断', lines: [{ label: null, text: '<b>高血压</b> 2 级' }] }],
    },
  ],
  encounters: [
    {
      ...{ id: '1', date: '2026-03-01', kind: 'outpatient', departmentName: '心内科', doctorName: '周明' },
      diagnoses: ['高血压', '头晕'],
    },
  ],
});
