import type { EntryNotes, RecordNote, Timeline } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../../database/database';
import { Sessions } from '../../platform/auth/sessions';
import { aChart } from '../../testing/charts';
import { AccountClosing } from '../own-data/account-closing';
import { addLinked } from '../../testing/links';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

const LI = { ...LI_HUA, birthDate: '1990-01-01' };
const ZHANG = { ...LI, name: '张兰', document: { type: 'passport' as const, number: 'E12345678' } };

describe.each([
  ['of a person who keeps copies', true],
  ['of a person who keeps none', false],
])('a note on the record %s', (_, keepsCopies) => {
  let app: TestApp;
  let chart: ReturnType<typeof aChart>;
  let token: string;
  let personId: string;

  beforeEach(async () => {
    chart = aChart();
    const first = new InMemoryHospital({
      ...{ id: 'first', name: '第一医院', patients: [aFileOf(LI_HUA, 'A1')], records: { A1: chart } },
    });
    app = await TestApp.start({ hospitals: [first] });
    token = await app.signIn('li');
    personId = await addActive(app, token);
    if (keepsCopies) await answerConsents(app, personId, ['archive']);
  });
  afterEach(() => app.stop());

  const of = (path = '') => `/api/v1/people/${personId}/record${path}`;
  const timeline = async (by = token) =>
    (await app.call('GET', of('/timeline'), { token: by })).body as unknown as Timeline;
  const entry = async (type: string, by = token) =>
    (await timeline(by)).items.find((one) => one.type === type)?.id ?? '';
  const put = async (text: unknown, version = 0, by = token, about = 'visit') =>
    app.call('PUT', of('/notes'), { token: by, body: { about, subjectId: await entry(about, by), text, version } });
  const written = async (text: string, by = token): Promise<RecordNote> => {
    const answer = await put(text, 0, by);
    expect(answer.status).toBe(200);
    return (answer.body as unknown as EntryNotes).notes.at(-1) as RecordNote;
  };
  const notes = async (by = token) => {
    const query = `about=visit&subjectId=${encodeURIComponent(await entry('visit', by))}`;
    return (await app.call('GET', of(`/notes?${query}`), { token: by })).body as unknown as EntryNotes;
  };
  const remove = ({ id, version }: RecordNote, by = token) =>
    app.call('DELETE', of(`/notes/${id}?version=${version}`), { token: by });
  /** Somebody of the family, who may see the record. */
  const kin = async (scope: 'everything' | 'reports' = 'everything') => {
    const son = await app.signIn('son');
    await addLinked(app, son, ZHANG);
    await addLinked(app, son, LI, { relation: 'parent', capacity: 'family', scope, sensitiveShown: true });
    return son;
  };

  it('stands with its entry, is marked on the timeline, and says who wrote it and when', async () => {
    expect((await timeline()).noted).toEqual([]);
    await written('医生说三个月后复查\n头晕好多了');
    const { entry: noted, notes: all } = await notes();
    expect(noted).toMatchObject({ type: 'visit', occurredOn: '2026-03-01', title: '门诊就诊' });
    expect(noted.source.hospitalName).toBe('第一医院');
    expect(all).toMatchObject([
      {
        ...{ text: '医生说三个月后复查\n头晕好多了', version: 1, who: '您', changedAt: null },
        ...{ writtenAt: '2026-11-22T09:30:00+08:00', actions: { change: true, remove: true } },
      },
    ]);
    expect((await timeline()).noted).toEqual([await entry('visit')]);
    const log = await app.call('GET', `/api/v1/people/${personId}/access-log`, { token });
    expect(log.text).toContain('填写了您的门诊就诊的备注');
  });

  it('is changed and removed by its author', async () => {
    const first = await written('一次');
    app.clock.pass({ minutes: 5 });
    expect((await put('两次', first.version)).status).toBe(200);
    const [changed] = (await notes()).notes;
    expect(changed).toMatchObject({ text: '两次', version: 2, changedAt: '2026-11-22T09:35:00+08:00' });
    expect((await remove(changed as RecordNote)).status).toBe(204);
    expect((await notes()).notes).toEqual([]);
    expect((await remove(changed as RecordNote)).body.code).toBe('NOTE_NOT_FOUND');
    expect((await timeline()).noted).toEqual([]);
  });

  it('written on two phones at once is written once; the other is told, and can save the same text twice', async () => {
    const answers = await Promise.all([put('甲'), put('乙')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('NOTE_CHANGED');
    const [kept] = (await notes()).notes;
    expect((await put(kept?.text, 0)).status).toBe(200);
    expect((await put('丙', 0)).body.code).toBe('NOTE_CHANGED');
    const changes = await Promise.all([put('丁', 1), put('戊', 1)]);
    expect(changes.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await remove(kept as RecordNote)).body.code).toBe('NOTE_CHANGED');
    expect((await notes()).notes).toMatchObject([{ version: 2 }]);
  });

  it('that was removed meanwhile is not changed', async () => {
    const note = await written('一次');
    await remove(note);
    expect((await put('两次', note.version)).body.code).toBe('NOTE_CHANGED');
  });

  it.each([
    ['emoji and rare characters', '👨‍👩‍👧 陪我去的，𠮷田医生'],
    ['markup and script', '<script>alert(1)</script>&lt;'],
    ['500 rare characters', '𠮷'.repeat(500)],
  ])('keeps %s as they were written', async (_kind, text) => {
    expect((await written(text)).text).toBe(text);
  });

  it.each([
    ['501 characters', '字'.repeat(501)],
    ['501 rare characters', '𠮷'.repeat(501)],
    ['empty', ''],
    ['blank', ' \n '],
    ['invisible', '\u0000'],
    ['a number', 7],
    ['left out', undefined],
  ])('is not %s', async (_kind, text) => {
    expect((await put(text)).body.code).toBe('VALIDATION_FAILED');
  });

  it('of somebody else, of no entry or of another kind of entry there is none', async () => {
    const stranger = await app.signIn('stranger');
    const ask = (body: object, by: string) => app.call('PUT', of('/notes'), { token: by, body });
    const good = { about: 'visit', subjectId: await entry('visit'), text: '话', version: 0 };
    expect((await ask(good, stranger)).body.code).toBe('PERSON_NOT_FOUND');
    expect((await ask({ ...good, about: 'allergy' }, token)).body.code).toBe('RECORD_ENTRY_NOT_FOUND');
    expect((await ask({ ...good, subjectId: 'x' }, token)).body.code).toBe('RECORD_ENTRY_NOT_FOUND');
    const note = await written('话');
    expect((await app.call('DELETE', of(`/notes/${note.id}`), { token })).status).toBe(400);
    expect((await remove(note, stranger)).body.code).toBe('PERSON_NOT_FOUND');
  });

  it('is read by family who may see the record, who write their own; nobody else may', async () => {
    await written('本人的话');
    const son = await kin();
    app.clock.pass({ minutes: 1 });
    await written('儿子的话', son);
    expect((await notes(son)).notes).toMatchObject([
      { text: '本人的话', who: '本人', actions: { change: false, remove: false } },
      { text: '儿子的话', who: '您', actions: { change: true, remove: true } },
    ]);
    const mine = (await notes()).notes;
    expect(mine).toMatchObject([{ who: '您' }, { who: '您的儿子 张*', actions: { change: false, remove: true } }]);
    expect((await remove(mine[0] as RecordNote, son)).body.code).toBe('NOTE_NOT_FOUND');
    expect((await remove(mine[1] as RecordNote)).status).toBe(204);
    expect((await notes(son)).notes).toMatchObject([{ text: '本人的话' }]);
  });

  it('goes with the account of its author', async () => {
    const son = await kin();
    await written('儿子的话', son);
    const { accountId } = (await app.nest.get(Sessions).open(son)).resident;
    await app.nest.get(Database).change('DELETE FROM family_link WHERE account_id = ?', [accountId]);
    await app.nest.get(AccountClosing).close(accountId);
    expect((await notes()).notes).toEqual([]);
  });

  it('is not for family who may not see the record', async () => {
    const son = await kin('reports');
    const answer = await app.call('GET', of('/notes?about=visit&subjectId=x'), { token: son });
    expect(answer.body.code).toBe('SCOPE_INSUFFICIENT');
  });

  it('stays with its entry when the hospital writes it anew', async () => {
    await written('一次');
    chart.encounters = chart.encounters?.map((visit) => ({ ...visit, diagnoses: ['高血压 2 级'] }));
    app.clock.pass({ minutes: 11 });
    const { noted } = await timeline();
    expect(noted).toEqual([await entry('visit')]);
    expect((await notes()).notes).toMatchObject([{ text: '一次' }]);
  });

  it('outlives its entry in what is given out, sealed in the database, and goes with the person', async () => {
    await written('只写给自己');
    chart.encounters = [];
    app.clock.pass({ minutes: 11 });
    await timeline();
    const exported = await app.call('GET', `/api/v1/people/${personId}/export?format=html`, { token });
    expect(exported.text).toContain('2026-03-01 门诊就诊：只写给自己');
    const database = app.nest.get(Database);
    const [row] = await database.rows<{ content: Buffer }>('SELECT content_sealed AS content FROM record_note');
    expect(row?.content.toString('utf8')).not.toContain('只写给自己');
    await app.call('POST', `/api/v1/people/${personId}/erasure`, { token, headers: { 'idempotency-key': 'k' } });
    expect(await database.rows('SELECT id FROM record_note')).toEqual([]);
  });
});
