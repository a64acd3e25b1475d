import type { RecordDocument, RecordSummary, Timeline, Visit } from '@kangqiao/contracts';
import { addDays } from '@kangqiao/domain';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { addActive, answerConsents, LI_HUA, aFileOf } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { aChart, prescription } from '../../testing/charts';

describe.each([
  ['of a person who keeps copies', true],
  ['of a person who keeps none', false],
])('the health record %s', (_, keepsCopies) => {
  let app: TestApp;
  let first: InMemoryHospital;
  let second: InMemoryHospital;
  let token: string;
  let personId: string;

  beforeEach(async () => {
    first = new InMemoryHospital({
      id: 'first',
      name: '第一医院',
      patients: [aFileOf(LI_HUA, 'A1')],
      records: { A1: aChart() },
    });
    second = new InMemoryHospital({
      id: 'second',
      name: '第二医院',
      patients: [aFileOf(LI_HUA, 'B1')],
      capabilities: { recordSections: ['prescriptions', 'bloodGroups'] },
      records: {
        B1: {
          prescriptions: [prescription('1', '二甲双胍', '2026-04-01')],
          bloodGroups: [{ id: '1', abo: 'B', rh: null, determinedOn: null }],
        },
      },
    });
    const without = new InMemoryHospital({ id: 'third', name: '第三医院', capabilities: { recordSections: [] } });
    app = await TestApp.start({ hospitals: [first, second, without] });
    token = await app.signIn('li');
    personId = await addActive(app, token);
    if (keepsCopies) await answerConsents(app, personId, ['archive']);
  });
  afterEach(() => app.stop());

  const get = (path = '', by = token) => app.call('GET', `/api/v1/people/${personId}/record${path}`, { token: by });
  const summary = async () => (await get()).body as unknown as RecordSummary;
  const timeline = async (query = '') => (await get(`/timeline${query}`)).body as unknown as Timeline;

  it('of a stranger is not found, whatever is asked of it', async () => {
    const stranger = await app.signIn('stranger');
    for (const path of ['', '/timeline', '/immunizations', '/maternal-child', '/visits/x', '/documents/x'])
      expect(await get(path, stranger)).toMatchObject({ status: 404, body: { code: 'PERSON_NOT_FOUND' } });
  });

  it('sums up, what still stands first and then newest first, and says where everything came from and when', async () => {
    const { allergies, diagnoses, medications, immunizations, emergencyContact } = await summary();
    const source = {
      hospitalId: 'first',
      hospitalName: '第一医院',
      fetchedAt: '2026-11-22T09:30:00+08:00',
      noLongerListed: false,
    };
    expect(allergies).toEqual([
      {
        substance: '青霉素',
        reaction: '皮疹',
        severity: 'moderate',
        recordedOn: '2024-05-01',
        inactive: false,
        source,
      },
    ]);
    expect(diagnoses.map(({ name }) => name)).toEqual(['高血压', '上呼吸道感染']);
    expect(medications.map(({ name }) => name)).toEqual(['二甲双胍', '氨氯地平', '布洛芬']);
    expect(immunizations).toMatchObject([{ vaccine: '流感疫苗', dose: 1 }]);
    expect(emergencyContact).toBeNull();
    expect((await summary()).dosesDue).toBeNull();
  });

  it('keeps a medicine that is still taken among the first, however much was prescribed since', async () => {
    const ended = Array.from({ length: 120 }, (_, n) => ({
      ...prescription(`${n + 10}`, `短期药 ${n}`, addDays('2026-04-02', n)),
      status: 'ended' as const,
    }));
    const all = [prescription('1', '二甲双胍', '2026-04-01'), ...ended];
    jest.spyOn(second.records, 'prescriptions').mockResolvedValue(all);
    const { medications } = await summary();
    expect(medications.slice(0, 3).map(({ name }) => name)).toEqual(['二甲双胍', '氨氯地平', '布洛芬']);
    expect(medications).toHaveLength(100);
  });

  it('shows what hospitals contradict each other in, and resolves nothing', async () => {
    const { bloodGroups, contradictions } = await summary();
    expect(bloodGroups.map(({ abo, source }) => [abo, source.hospitalId])).toEqual([
      ['A', 'first'],
      ['B', 'second'],
    ]);
    expect(contradictions).toMatchObject([
      { about: 'blood-group', what: '血型', statements: [{ text: 'A 型' }, { text: 'B 型' }] },
    ]);
  });

  it('asks only hospitals that give out a record, and says from when their part is', async () => {
    const asOf = '2026-11-22T09:30:00+08:00';
    expect((await summary()).sources).toEqual([
      { hospitalId: 'first', hospitalName: '第一医院', state: 'answered', asOf },
      { hospitalId: 'second', hospitalName: '第二医院', state: 'answered', asOf },
    ]);
  });

  it('names a hospital that cannot answer instead of an empty record', async () => {
    first.next('unavailable', 'allergies');
    const { allergies, sources } = await summary();
    expect(allergies).toEqual([]);
    expect(sources).toMatchObject([
      { hospitalId: 'first', state: 'unavailable', asOf: null },
      { hospitalId: 'second', state: 'answered' },
    ]);
  });

  it('has a timeline of every type, newest first; within a day the visit stands above what came of it', async () => {
    const { items, nextCursor } = await timeline();
    const entries = items.filter((item) => item.type !== 'report');
    expect(entries.map(({ type, occurredOn, title, detail }) => [type, occurredOn, title, detail])).toEqual([
      ['immunization', '2026-10-01', '流感疫苗', '第 1 剂'],
      ['prescription', '2026-04-01', '二甲双胍', '每次 1 片，每日 2 次'],
      ['visit', '2026-03-01', '门诊就诊', '心内科 · 周明 · 高血压、头晕'],
      ['prescription', '2026-03-01', '氨氯地平', '每次 1 片，每日 2 次'],
      ['blood-group', '2026-03-01', '血型', 'A 型，Rh 阳性'],
      ['document', '2026-03-01', '门诊病历', '心内科'],
      ['measurement', '2026-03-01', '血压', '138/88 mmHg'],
      ['diagnosis', '2025-02-01', '上呼吸道感染', '已痊愈'],
      ['allergy', '2024-05-01', '对青霉素过敏', '皮疹 · 中度'],
      ['diagnosis', '2023-01-01', '高血压', '现在还有'],
    ]);
    expect(nextCursor).toBeNull();
  });

  it('is cut to types, a hospital and days, both included', async () => {
    const titles = async (query: string) => (await timeline(query)).items.map(({ title }) => title);
    expect(await titles('?types=visit')).toEqual(['门诊就诊']);
    expect(await titles('?types=visit,allergy')).toEqual(['门诊就诊', '对青霉素过敏']);
    expect(await titles('?hospitalId=second')).toEqual(['二甲双胍']);
    expect(await titles('?from=2026-04-01&to=2026-10-01')).toEqual(['流感疫苗', '二甲双胍']);
    expect(await titles('?from=2026-04-02&to=2026-09-30')).toEqual([]);
    for (const wrong of ['types=gossip', 'types=visit,', 'from=yesterday', 'cursor=x', `q=${'长'.repeat(51)}`])
      expect(await get(`/timeline?${wrong}`)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  });

  it('is searched in titles and the lines below, whatever the width and case of the letters', async () => {
    const titles = async (q: string) =>
      (await timeline(`?q=${encodeURIComponent(q)}`)).items.map(({ type, title }) => `${type} ${title}`);
    expect(await titles('高血压')).toEqual(['visit 门诊就诊', 'diagnosis 高血压']);
    expect(await titles('ＲＨ阳性')).toEqual(['blood-group 血型']);
    expect(await titles('没有这样的')).toEqual([]);
  });

  it('opens a visit with what came of it on that day at that hospital', async () => {
    const [visit] = (await timeline('?types=visit')).items;
    const { status, body } = await get(`/visits/${visit?.id}`);
    const detail = body as unknown as Visit;
    expect(status).toBe(200);
    expect(detail).toMatchObject({
      kind: 'outpatient',
      occurredOn: '2026-03-01',
      departmentName: '心内科',
      doctorName: '周明',
      diagnoses: [
        { name: '高血压', code: null },
        { name: '头晕', code: null },
      ],
      prescriptions: [{ name: '氨氯地平', dosage: '每次 1 片，每日 2 次' }],
      measurements: [{ name: '血压', value: '138/88', unit: 'mmHg', measuredAt: '2026-03-01T08:30:00+08:00' }],
      documents: [{ title: '门诊病历' }],
      otherVisitsThatDay: 0,
      formerly: [],
      source: { hospitalName: '第一医院' },
    });
    const { body: opened } = await get(`/documents/${detail.documents[0]?.id}`);
    expect(opened as unknown as RecordDocument).toMatchObject({
      title: '门诊病历',
      doctorName: '周明',
      sections: [{ title: '诊断', lines: [{ label: null, text: '<b>高血压</b> 2 级' }] }],
    });
  });

  it('opens nothing under an id that is of another type, or of nothing', async () => {
    const [allergy] = (await timeline('?types=allergy')).items;
    for (const path of [`/visits/${allergy?.id}`, `/documents/${allergy?.id}`, '/visits/0000000000000000000000'])
      expect(await get(path)).toMatchObject({ status: 404, body: { code: 'RECORD_ENTRY_NOT_FOUND' } });
  });

  it('says that a document has no form to be shown', async () => {
    const [plain] = (await timeline('?types=document')).items;
    jest.spyOn(first.records, 'document').mockResolvedValue(null);
    expect((await get(`/documents/${plain?.id}`)).body).toMatchObject({ title: '门诊病历', sections: null });
  });

  it('names whom to call, as the person wrote it', async () => {
    const path = `/api/v1/people/${personId}/record/emergency-contact`;
    const contact = { name: '李明', contactRelation: 'child', phone: '13800000002' };
    expect((await app.call('PUT', path, { token, body: contact })).body).toEqual({
      ...contact,
      updatedAt: '2026-11-22T09:30:00+08:00',
    });
    expect((await summary()).emergencyContact).toMatchObject(contact);
    for (const wrong of [{ phone: '12' }, { phone: '1380000000a' }, { contactRelation: 'boss' }, { name: '' }])
      expect((await app.call('PUT', path, { token, body: { ...contact, ...wrong } })).status).toBe(400);
    expect((await app.call('DELETE', path, { token })).status).toBe(204);
    expect((await summary()).emergencyContact).toBeNull();
  });
});
