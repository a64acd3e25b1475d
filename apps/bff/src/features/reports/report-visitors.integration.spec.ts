import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryReport } from '@kangqiao/testing';
import { Database } from '../../database/database';
import { aChart } from '../../testing/charts';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { TestTerminal } from '../../testing/test-terminal';
import { ReportWatchSweep } from './report-watch-sweep';

/** Half an hour after the clock of the test begins, on 22 November. */
const BLOOD = aLaboratoryReport({ id: 'R1', patientNo: 'A1', reportedAt: new Date('2026-11-22T02:00:00Z') });
const NEXT_LOOK = '2026-11-22T01:45:00.000Z';
const END = '2026-11-25T16:00:00.000Z';

const visitOn = (date: string, id = date) => ({
  ...{ id, date, kind: 'outpatient' as const, departmentName: '内科', doctorName: null },
  diagnoses: [],
});

describe('somebody who came without an appointment', () => {
  let app: TestApp;
  let first: InMemoryHospital;
  let second: InMemoryHospital;
  let token: string;
  let personId: string;
  let asked: Record<'first' | 'second', jest.SpyInstance>;
  const [atFirst, atSecond] = [new TestTerminal('first'), new TestTerminal('second')];

  const start = async (encounters: ReturnType<typeof visitOn>[] = []) => {
    const records = { A1: { ...aChart(), encounters } };
    first = new InMemoryHospital({ id: 'first', name: '第一医院', patients: [aFileOf(LI_HUA, 'A1')], records });
    second = new InMemoryHospital({ id: 'second', name: '第二医院', patients: [aFileOf(LI_HUA, 'B1')] });
    app = await TestApp.start({
      hospitals: [first, second],
      terminals: { first: atFirst.access(), second: atSecond.access() },
    });
    token = await app.signIn('li');
    personId = await addActive(app, token);
    await answerConsents(app, personId, ['notifications']);
    await app.call('POST', `/api/v1/people/${personId}/card`, { token });
    asked = { first: jest.spyOn(first.reports, 'list'), second: jest.spyOn(second.reports, 'list') };
  };
  afterEach(() => app.stop());

  const database = () => app.nest.get(Database);
  const sweep = () => app.nest.get(ReportWatchSweep).run();
  const newCode = async (): Promise<string> => {
    const { body } = await app.call('POST', `/api/v1/people/${personId}/card/codes`, { token });
    return (body.items as { text: string }[])[0]?.text ?? '';
  };
  const told = async () =>
    (await database().rows('SELECT id FROM notification WHERE kind = ?', ['report-ready'])).length;
  const watches = async () => {
    const rows = await database().rows<{ hospitalId: string; until: Date; dueAt: Date }>(
      'SELECT hospital_id AS hospitalId, until, due_at AS dueAt FROM report_watch ORDER BY hospital_id',
    );
    return rows.map(({ hospitalId, until, dueAt }) => [hospitalId, until.toISOString(), dueAt.toISOString()]);
  };
  const timeline = () => app.call('GET', `/api/v1/people/${personId}/record/timeline`, { token });

  it('is told of the report of the hospital whose counter took the card, and no other hospital is asked', async () => {
    await start();
    expect((await atFirst.verify(app, await newCode())).status).toBe(200);
    expect(await watches()).toEqual([['first', END, NEXT_LOOK]]);
    await sweep();
    expect(asked.first).not.toHaveBeenCalled();
    app.clock.pass({ minutes: 15 });
    await sweep();
    first.reports.release(BLOOD);
    app.clock.pass({ minutes: 15 });
    await sweep();
    expect([await told(), asked.first.mock.calls.length, asked.second.mock.calls.length]).toEqual([1, 2, 0]);
  });

  it('is looked for once a hospital, at the same pace, however often the card is shown', async () => {
    await start();
    await atFirst.verify(app, await newCode());
    app.clock.pass({ minutes: 14 });
    await atFirst.verify(app, await newCode(), { step: 'examination' });
    expect(await watches()).toEqual([['first', END, NEXT_LOOK]]);
    await atSecond.verify(app, await newCode());
    expect((await watches()).map(([hospitalId]) => hospitalId)).toEqual(['first', 'second']);
  });

  it('is looked for until the end of the third day, and on from a later visit', async () => {
    await start();
    await atFirst.verify(app, await newCode());
    app.clock.pass({ hours: 24 });
    token = await app.signIn('li');
    await atFirst.verify(app, await newCode());
    expect((await watches()).map(([, until]) => until)).toEqual(['2026-11-26T16:00:00.000Z']);
    app.clock.pass({ hours: 24 * 4 });
    await sweep();
    expect(await watches()).toEqual([]);
  });

  it('is not looked for who did not agree to be told', async () => {
    await start([visitOn('2026-11-22')]);
    await answerConsents(app, personId, ['notifications'], false);
    expect((await atFirst.verify(app, await newCode())).status).toBe(200);
    expect((await timeline()).status).toBe(200);
    expect(await watches()).toEqual([]);
  });

  it('is not looked for where the code was refused', async () => {
    await start();
    const code = await newCode();
    await atFirst.verify(app, code);
    expect((await atSecond.verify(app, code)).body.code).toBe('CODE_USED');
    expect((await watches()).map(([hospitalId]) => hospitalId)).toEqual(['first']);
  });

  it('is not looked for where the hospital gives out no reports', async () => {
    await start();
    Object.assign(first, { capabilities: { ...first.capabilities, reportKinds: [] } });
    expect((await atFirst.verify(app, await newCode())).status).toBe(200);
    expect(await watches()).toEqual([]);
  });

  it.each([
    [3, 1],
    [4, 0],
  ])('is looked for when a counter without a network tells of it %p days later: %p', async (days, count) => {
    await start();
    const use = { codeText: await newCode(), terminalCode: 'basement-1', step: 'registration' };
    const usedAt = app.clock.now().toISOString();
    app.clock.pass({ hours: 24 * days });
    expect((await atFirst.post(app, '/terminal/v1/uses', { ...use, usedAt })).body.state).toBe('recorded');
    expect((await watches()).length).toBe(count);
  });

  it('gets through at the counter though the visit cannot be noted', async () => {
    await start();
    await database().change('RENAME TABLE report_watch TO report_watch_away', []);
    expect((await atFirst.verify(app, await newCode())).status).toBe(200);
    expect(app.log.join()).toContain('a visit was not noted');
  });

  it.each([true, false])('is looked for once the hospital lists the visit; with copies: %p', async (keeps) => {
    await start([visitOn('2026-11-22'), visitOn('2026-11-18'), visitOn('2026-12-01')]);
    await answerConsents(app, personId, ['archive'], keeps);
    await timeline();
    expect(await watches()).toEqual([['first', END, NEXT_LOOK]]);
    asked.second.mockClear();
    first.reports.release(BLOOD);
    app.clock.pass({ minutes: 30 });
    await sweep();
    expect([await told(), asked.second.mock.calls.length]).toEqual([1, 0]);
  });

  it.each([
    ['2026-11-18', 0],
    ['2026-11-19', 1],
    ['2026-11-23', 0],
  ])('is looked for after a listed visit of %s: %p', async (date, count) => {
    await start([visitOn(date)]);
    await timeline();
    expect((await watches()).length).toBe(count);
  });
});
