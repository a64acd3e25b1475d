import { InMemoryHospital, type InMemorySeed } from '@kangqiao/his-adapter-in-memory';
import { addActive, aFileOf, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { TestTerminal } from '../../testing/test-terminal';

describe('the patient number at the counter', () => {
  let app: TestApp;
  let token: string;
  let codes: string;
  const seeds: Record<string, InMemorySeed> = {
    home: { patients: [aFileOf(LI_HUA)] },
    empty: {},
    'no-files': { capabilities: { registerPatient: false } },
    twice: { patients: [aFileOf(LI_HUA, 'B1'), aFileOf(LI_HUA, 'B2')] },
    'opens-slowly': {},
    'takes-no-such-document': { documentTypes: ['passport'] },
  };
  const hospitals = new Map(Object.entries(seeds).map(([id, seed]) => [id, new InMemoryHospital({ id, ...seed })]));
  const terminals = new Map([...hospitals.keys()].map((id) => [id, new TestTerminal(id)]));

  const numberAt = async (id: string, step = 'registration') => {
    const { body: codesNow } = await app.call('POST', codes, { token });
    const code = (codesNow.items as { text: string }[])[0]?.text ?? '';
    const answer = await terminals.get(id)?.verify(app, code, { step });
    expect([answer?.status, answer?.body.name]).toEqual([200, '李华']);
    return [answer?.body.patientNo, answer?.body.patientNoState];
  };

  beforeAll(async () => {
    app = await TestApp.start({
      hospitals: [...hospitals.values()],
      terminals: Object.fromEntries([...terminals].map(([id, terminal]) => [id, terminal.access()])),
    });
    token = await app.signIn('li');
    const person = `/api/v1/people/${await addActive(app, token)}`;
    await app.call('POST', `${person}/card`, { token });
    codes = `${person}/card/codes`;
  });
  afterAll(() => app.stop());

  it('is the one that the hospital has', async () => {
    expect(await numberAt('home')).toEqual(['P000001', 'found']);
    expect(await numberAt('home', 'pharmacy')).toEqual(['P000001', 'found']);
  });

  it('is made at registration, and only there', async () => {
    expect(await numberAt('empty', 'consultation')).toEqual([null, 'none']);
    const [patientNo, state] = await numberAt('empty');
    expect([patientNo, state]).toEqual([expect.any(String), 'created']);
    expect(await numberAt('empty')).toEqual([patientNo, 'found']);
    expect(await hospitals.get('empty')?.patients.find(LI_HUA.document, LI_HUA.name)).toHaveLength(1);
  });

  it('is none where the hospital opens no files for us', async () => {
    expect(await numberAt('no-files')).toEqual([null, 'none']);
  });

  it('is none where the hospital takes no such document', async () => {
    expect(await numberAt('takes-no-such-document')).toEqual([null, 'none']);
  });

  it('is for the clerk to say where there are several', async () => {
    expect(await numberAt('twice')).toEqual([null, 'several']);
    expect(await numberAt('twice', 'charging')).toEqual([null, 'several']);
  });

  it('is not known where the hospital opened a file and went silent, and found the next time', async () => {
    hospitals.get('opens-slowly')?.next('act-then-hang', 'register');
    expect(await numberAt('opens-slowly')).toEqual([null, 'unavailable']);
    expect(await numberAt('opens-slowly')).toEqual([expect.any(String), 'found']);
  });
});
