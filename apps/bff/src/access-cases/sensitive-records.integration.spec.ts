import type { RecordSummary, ReportList, Timeline } from '@kangqiao/contracts';
import { FOREIGN } from '../testing/access-cases/canaries';
import { World } from '../testing/access-cases/world';
import type { TestLink } from '../testing/links';

describe('what sensitive departments wrote', () => {
  let world: World;
  const see = async (terms: TestLink) => {
    const accountId = await world.accountOf('viewer');
    await world.link(accountId, FOREIGN, { relation: 'parent', capacity: 'family', ...terms });
    const token = await world.tokenOf(accountId);
    const of = `/api/v1/people/${world.foreign.personId}`;
    const get = async (path: string) => (await world.app.call('GET', `${of}${path}`, { token })).body;
    return {
      reports: (await get('/reports')) as unknown as ReportList,
      hidden: await get(`/reports/${world.foreign.hiddenReportId}`),
      summary: (await get('/record')) as unknown as RecordSummary,
      timeline: (await get('/record/timeline')) as unknown as Timeline,
    };
  };

  beforeAll(async () => {
    world = await World.build();
  }, 60_000);
  afterAll(() => world.app.stop());

  it('is left out for family, by id too, and everything else is given', async () => {
    const { reports, hidden, summary, timeline } = await see({});
    expect(new Set(reports.items.map(({ departmentName }) => departmentName))).toEqual(new Set(['检验科']));
    expect(hidden.code).toBe('REPORT_NOT_FOUND');
    expect(new Set(summary.diagnoses.map(({ name }) => name))).toEqual(new Set(['鹤鸣风眩']));
    expect(new Set(summary.medications.map(({ name }) => name))).toEqual(new Set(['鹤鸣白药']));
    expect(summary.allergies.length).toBeGreaterThan(0);
    expect(JSON.stringify(timeline)).not.toMatch(/精神|失眠|安神/);
    expect(timeline.items.map(({ type }) => type)).toEqual(expect.arrayContaining(['visit', 'prescription']));
    expect([reports.withheld, summary.withheld, timeline.withheld]).toEqual([true, true, true]);
  });

  it('is given to family to whom the person shows it', async () => {
    const { reports, hidden, summary, timeline } = await see({ sensitiveShown: true });
    expect(reports.items.map(({ departmentName }) => departmentName)).toContain('精神科');
    expect(hidden.title).toBe('鹤鸣血药浓度');
    expect(summary.medications.map(({ name }) => name)).toContain('鹤鸣安神丸');
    expect(JSON.stringify(timeline)).toContain('精神科');
    expect([reports.withheld, summary.withheld, timeline.withheld]).toEqual([false, false, false]);
  });
});
