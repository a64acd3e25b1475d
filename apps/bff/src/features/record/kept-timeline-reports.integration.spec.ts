import type { Timeline, TimelineReport } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../../database/database';
import { aChart } from '../../testing/charts';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { BLOOD, blood, SCAN } from '../../testing/timeline-reports';

describe('kept reports on the timeline', () => {
  let app: TestApp;
  let hospital: InMemoryHospital;
  let token: string;
  let personId: string;

  beforeEach(async () => {
    hospital = new InMemoryHospital({
      ...{ id: 'first', name: '第一医院', patients: [aFileOf(LI_HUA, 'A1')] },
      ...{ records: { A1: aChart() }, reports: [BLOOD, SCAN] },
    });
    app = await TestApp.start({ hospitals: [hospital] });
    token = await app.signIn('li');
    personId = await addActive(app, token);
    await answerConsents(app, personId, ['archive']);
  });
  afterEach(() => app.stop());

  const call = async (path: string) => (await app.call('GET', `/api/v1/people/${personId}${path}`, { token })).body;
  const reports = async (query = '?types=report') => {
    const { items } = (await call(`/record/timeline${query}`)) as unknown as Timeline;
    return items as TimelineReport[];
  };

  it('are there while the hospital is down, with the time from which they are', async () => {
    await reports();
    app.clock.pass({ hours: 1 });
    hospital.next('unavailable', '*', 100);
    expect(await reports()).toMatchObject([
      { title: '血常规', asOf: '2026-11-22T09:30:00+08:00' },
      { title: '胸部 CT 平扫', asOf: '2026-11-22T09:30:00+08:00' },
    ]);
  });

  it('say that the hospital does not list them any more, and that it corrected them', async () => {
    const [blood] = await reports();
    await call(`/reports/${blood?.id}`);
    app.clock.pass({ minutes: 1 });
    hospital.reports.release({ ...BLOOD, reportedAt: app.clock.now() });
    expect(await reports()).toMatchObject([{ title: '血常规', corrected: true, unread: true }, { withdrawn: false }]);
    jest.spyOn(hospital.reports, 'list').mockResolvedValue([]);
    expect((await reports()).map(({ withdrawn }) => withdrawn)).toEqual([true, true]);
  });

  it('that came twice word by word stand there once', async () => {
    hospital.reports.release(blood('R7', '2026-11-21T10:00:00Z'));
    for (const { id } of await reports()) await call(`/reports/${id}`);
    expect((await reports()).map(({ title }) => title)).toEqual(['血常规', '胸部 CT 平扫']);
    expect((await reports())[0]?.alsoFrom).toEqual([{ hospitalId: 'first', hospitalName: '第一医院' }]);
  });

  it('are read on in the copies: a later page asks no hospital', async () => {
    const [page] = [(await call('/record/timeline?limit=1')) as unknown as Timeline];
    const asked = jest.spyOn(hospital.reports, 'list');
    const next = (await call(`/record/timeline?limit=1&cursor=${page.nextCursor}`)) as unknown as Timeline;
    expect(next.items.map(({ title }) => title)).toEqual(['胸部 CT 平扫']);
    expect([next.reports.sources, next.reports.held, next.reports.askedFrom]).toEqual([[], [], null]);
    expect(asked).not.toHaveBeenCalled();
  });

  it('are read in the order of their index, without sorting, on every page', async () => {
    await reports();
    const database = app.nest.get(Database);
    const spy = jest.spyOn(database, 'rows');
    const first = (await call('/record/timeline?types=report&limit=1')) as unknown as Timeline;
    await call(`/record/timeline?types=report&limit=1&cursor=${first.nextCursor}`);
    const asked = spy.mock.calls.filter(([sql]) => sql.includes('FROM archived_report r'));
    expect(asked).toHaveLength(2);
    for (const [sql, parameters] of asked) {
      const plan = await database.rows<{ table: string; key: string | null; Extra: string }>(
        `EXPLAIN ${sql}`,
        parameters,
      );
      expect(plan.find(({ table }) => table === 'r')).toMatchObject({ key: 'archived_report_newest' });
      expect(plan.map(({ Extra }) => Extra).join(' ')).not.toMatch(/filesort|temporary/);
    }
  });
});
