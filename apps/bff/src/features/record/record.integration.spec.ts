import type { RecordSummary, Timeline } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aFileOf, addActive, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

const prescription = (id: string, medication: string, prescribedOn: string | null) => ({
  id,
  medication,
  dosage: '每次 1 片，每日 2 次',
  status: 'active' as const,
  prescribedOn,
});

describe('the health record', () => {
  let app: TestApp;
  let first: InMemoryHospital;
  let token: string;
  let personId: string;

  beforeEach(async () => {
    first = new InMemoryHospital({
      id: 'first',
      name: '第一医院',
      patients: [aFileOf(LI_HUA, 'A1')],
      records: {
        A1: {
          allergies: [
            { id: '1', substance: '青霉素', reaction: '皮疹', severity: 'moderate', recordedOn: '2024-05-01' },
          ],
          diagnoses: [
            { id: '1', code: 'I10.x00', name: '高血压', status: 'active', recordedOn: '2023-01-01' },
            { id: '2', code: null, name: '上呼吸道感染', status: 'resolved', recordedOn: '2025-02-01' },
          ],
          prescriptions: [prescription('1', '氨氯地平', '2026-03-01'), prescription('2', '布洛芬', null)],
          immunizations: [{ id: '1', vaccine: '流感疫苗', givenOn: '2026-10-01', dose: 1 }],
          encounters: [
            {
              id: '1',
              date: '2026-03-01',
              kind: 'outpatient',
              departmentName: '心内科',
              doctorName: '周明',
              diagnoses: ['高血压', '头晕'],
            },
          ],
        },
      },
    });
    const without = new InMemoryHospital({ id: 'second', name: '第二医院', capabilities: { recordSections: [] } });
    app = await TestApp.start({ hospitals: [first, without] });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  });

  afterEach(() => app.stop());

  const get = (path = '', by = token) => app.call('GET', `/api/v1/people/${personId}/record${path}`, { token: by });

  it('of a stranger is not found', async () => {
    const stranger = await app.signIn('stranger');
    expect(await get('', stranger)).toMatchObject({ status: 404, body: { code: 'PERSON_NOT_FOUND' } });
    expect(await get('/timeline', stranger)).toMatchObject({ status: 404, body: { code: 'PERSON_NOT_FOUND' } });
  });

  it('sums up, newest first, and says where everything came from and when', async () => {
    const summary = (await get()).body as unknown as RecordSummary;
    const source = { hospitalId: 'first', hospitalName: '第一医院', fetchedAt: '2026-11-22T09:30:00+08:00' };
    expect(summary.allergies).toEqual([
      { substance: '青霉素', reaction: '皮疹', severity: 'moderate', recordedOn: '2024-05-01', source },
    ]);
    expect(summary.diagnoses.map(({ name }) => name)).toEqual(['上呼吸道感染', '高血压']);
    expect(summary.medications.map(({ name }) => name)).toEqual(['氨氯地平', '布洛芬']);
    expect(summary.immunizations).toMatchObject([{ vaccine: '流感疫苗', dose: 1 }]);
  });

  it('asks only hospitals that give out a record', async () => {
    const summary = (await get()).body as unknown as RecordSummary;
    expect(summary.sources).toEqual([{ hospitalId: 'first', hospitalName: '第一医院', state: 'answered' }]);
  });

  it('names a hospital that cannot answer instead of an empty record', async () => {
    first.next('unavailable', 'allergies');
    const summary = (await get()).body as unknown as RecordSummary;
    expect(summary).toMatchObject({ allergies: [], diagnoses: [], sources: [{ state: 'unavailable' }] });
  });

  it('has a timeline, newest first, that can be cut to one kind', async () => {
    const { items } = (await get('/timeline')).body as unknown as Timeline;
    expect(items.map(({ type, occurredOn, title, detail }) => [type, occurredOn, title, detail])).toEqual([
      ['immunization', '2026-10-01', '流感疫苗', '第 1 剂'],
      ['visit', '2026-03-01', '门诊就诊', '心内科 · 周明 · 高血压、头晕'],
      ['prescription', '2026-03-01', '氨氯地平', '每次 1 片，每日 2 次'],
    ]);
    const visits = (await get('/timeline?type=visit')).body as unknown as Timeline;
    expect(visits.items.map(({ type }) => type)).toEqual(['visit']);
    expect(await get('/timeline?type=gossip')).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  });
});
