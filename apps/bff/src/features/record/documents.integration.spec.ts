import type { RecordDocument, Timeline } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aChart } from '../../testing/charts';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

const FIRST = '2026-11-22T09:30:00+08:00';
const LATER = '2026-11-22T09:41:00+08:00';

describe('a document that is kept', () => {
  let app: TestApp;
  let hospital: InMemoryHospital;
  let token: string;
  let personId: string;
  let id: string;

  const get = async (path: string) =>
    (await app.call('GET', `/api/v1/people/${personId}/record${path}`, { token })).body;
  const listed = async () => (await get('/timeline?types=document')) as unknown as Timeline;
  const opened = async () => {
    const { sections, source } = (await get(`/documents/${id}`)) as unknown as RecordDocument;
    return [sections?.[0]?.lines[0]?.text, source.fetchedAt];
  };
  /** In place: under the same id, with the same title and time. */
  const amend = (text: string) => {
    const contents = aChart().contents?.map((one) => ({
      ...one,
      sections: [{ title: '诊断', lines: [{ label: null, text }] }],
    }));
    Object.assign(hospital.records, { records: { A1: { ...aChart(), contents } } });
  };

  beforeEach(async () => {
    hospital = new InMemoryHospital({
      ...{ id: 'first', name: '第一医院' },
      patients: [aFileOf(LI_HUA, 'A1')],
      records: { A1: aChart() },
    });
    app = await TestApp.start({ hospitals: [hospital] });
    token = await app.signIn('li');
    personId = await addActive(app, token);
    await answerConsents(app, personId, ['archive']);
    id = (await listed()).items[0]?.id ?? '';
    expect(await opened()).toEqual(['<b>高血压</b> 2 级', FIRST]);
    amend('高血压 3 级');
    app.clock.pass({ minutes: 11 });
  });
  afterEach(() => app.stop());

  it('is asked for again once the hospital has listed it again, and kept as it is then', async () => {
    const asked = jest.spyOn(hospital.records, 'document');
    await listed();
    expect(await opened()).toEqual(['高血压 3 级', LATER]);
    expect(await opened()).toEqual(['高血压 3 级', LATER]);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is not asked for while the list is the one that it was opened from', async () => {
    expect(await opened()).toEqual(['<b>高血压</b> 2 级', FIRST]);
  });

  it.each([
    ['cannot answer', () => hospital.next('unavailable', 'document', 100)],
    ['gives it in no form any more', () => jest.spyOn(hospital.records, 'document').mockResolvedValue(null)],
  ])('is shown as it was, with the time from which it is, where the hospital %s', async (_, happens) => {
    await listed();
    happens();
    expect(await opened()).toEqual(['<b>高血压</b> 2 级', FIRST]);
  });

  it('stays as it was where the hospital does not list it any more', async () => {
    Object.assign(hospital.records, { records: { A1: {} } });
    await listed();
    expect(await opened()).toEqual(['<b>高血压</b> 2 级', FIRST]);
  });
});
