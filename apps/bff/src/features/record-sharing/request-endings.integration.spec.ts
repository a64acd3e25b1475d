import type { AccessLog, LinkList, RecordRequest } from '@kangqiao/contracts';
import { Database } from '../../database/database';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { addLinked } from '../../testing/links';
import { RecordRequestDesk } from '../../testing/record-request-desk';
import { answerConsents, LI_HUA } from '../../testing/residents';

const LI_HUA_SEEN = { ...LI_HUA, birthDate: '1990-01-01' };
const DAUGHTER = { relation: 'child', capacity: 'family', sensitiveShown: true, consents: [] } as const;

describe('the end of a doctor’s request', () => {
  let desk: RecordRequestDesk;

  beforeEach(async () => {
    desk = await RecordRequestDesk.open();
  });
  afterEach(() => desk.close());

  it.each(['completed', 'cancelled', 'missed', 'stopped'])('ends with the visit: %s', async (state) => {
    const id = await desk.asked();
    await desk.allow(id);
    await desk.leaveVisit('arrived');
    expect((await desk.read(id)).state).toBe('allowed');
    await desk.leaveVisit(state);
    expect(await desk.read(id)).toMatchObject({ state: 'ended', document: null });
    expect((await desk.list())[0]).toMatchObject({ state: 'ended', actions: { end: false } });
  });

  it('keeps nothing of what could be read once the visit is over', async () => {
    const kept = () =>
      desk.app.nest.get(Database).rows('SELECT id FROM record_request WHERE content_sealed IS NOT NULL');
    await desk.allow(await desk.asked());
    await desk.leaveVisit('arrived');
    await desk.app.nest.get(Housekeeping).runAll();
    expect(await kept()).toHaveLength(1);
    await desk.leaveVisit('completed');
    await desk.app.nest.get(Housekeeping).runAll();
    expect(await kept()).toEqual([]);
  });

  it.each([
    [{ hours: 7, minutes: 59 }, 'allowed'],
    [{ hours: 8 }, 'ended'],
  ])('ends after the hours that the region allows: after %o it is %s', async (passed, state) => {
    const id = await desk.asked();
    await desk.allow(id);
    desk.app.clock.pass(passed);
    expect((await desk.read(id)).state).toBe(state);
  });

  it('is withdrawn at once, and nothing of it is kept', async () => {
    const id = await desk.asked();
    await desk.allow(id);
    expect((await desk.end(id)).body.state).toBe('ended');
    expect(await desk.read(id)).toMatchObject({ state: 'ended', document: null });
    const rows = await desk.app.nest
      .get(Database)
      .rows('SELECT id FROM record_request WHERE content_sealed IS NOT NULL');
    expect(rows).toEqual([]);
  });

  it.each([
    ['what the family is shown is narrowed', 'PUT', { sensitiveShown: false }, 'ended'],
    ['it lasts longer', 'PUT', { until: null }, 'allowed'],
    ['it ends sooner', 'PUT', { until: '2026-12-01' }, 'ended'],
    ['the link is revoked', 'DELETE', undefined, 'ended'],
  ] as const)('when %s', async (_, method, body, state) => {
    const daughter = await desk.app.signIn('daughter');
    await addLinked(desk.app, daughter, LI_HUA_SEEN, { ...DAUGHTER, expiresAt: new Date('2027-01-01T00:00:00+08:00') });
    const id = await desk.asked();
    expect((await desk.decide(id, { answer: 'allow' }, daughter)).body.state).toBe('allowed');
    const links = `/api/v1/people/${desk.personId}/links`;
    const { items } = (await desk.app.call('GET', links, { token: desk.token })).body as unknown as LinkList;
    const path = `${links}/${items.find(({ capacity }) => capacity === 'family')?.id}`;
    expect((await desk.app.call(method, path, { token: desk.token, body })).status).toBeLessThan(300);
    expect((await desk.read(id)).state).toBe(state);
  });

  it('ends with the link of whoever allowed it, by its date', async () => {
    const daughter = await desk.app.signIn('daughter');
    const expiresAt = new Date('2026-11-22T10:30:00+08:00');
    await addLinked(desk.app, daughter, LI_HUA_SEEN, { ...DAUGHTER, expiresAt });
    const id = await desk.asked();
    const { until } = (await desk.decide(id, { answer: 'allow' }, daughter)).body as unknown as RecordRequest;
    expect(new Date(until)).toEqual(expiresAt);
    desk.app.clock.pass({ hours: 1 });
    expect(await desk.read(id)).toMatchObject({ state: 'ended', document: null });
  });

  it('ends with the consent to reports where it holds reports', async () => {
    const id = await desk.asked({ scope: 'summary-and-reports' });
    await desk.allow(id);
    await answerConsents(desk.app, desk.personId, ['reports'], false);
    expect(await desk.read(id)).toMatchObject({ state: 'ended', document: null });
  });

  it('is allowed without reports where there is no consent to them, and says so', async () => {
    await answerConsents(desk.app, desk.personId, ['reports'], false);
    const id = await desk.asked({ scope: 'summary-and-reports' });
    expect((await desk.allow(id)).body).toMatchObject({ state: 'allowed', scope: 'summary' });
    expect((await desk.read(id)).state).toBe('allowed');
  });

  it('ends with the person’s consent', async () => {
    const id = await desk.asked();
    await desk.allow(id);
    await answerConsents(desk.app, desk.personId, ['record'], false);
    expect(await desk.read(id)).toMatchObject({ state: 'ended', document: null });
  });

  it.each([
    ['allow', '允许'],
    ['refuse', '拒绝'],
  ])('is told in the access log: %s', async (answer, said) => {
    await desk.decide(await desk.asked(), { answer });
    const log = await desk.app.call('GET', `/api/v1/people/${desk.personId}/access-log`, { token: desk.token });
    const [newest] = (log.body as unknown as AccessLog).items.filter(({ action }) => action === 'request.answer');
    expect(newest?.what).toBe(`答复了医生查阅您健康档案的申请（${said}）`);
  });

  it('can be refused, and is then settled', async () => {
    const id = await desk.asked();
    expect((await desk.decide(id, { answer: 'refuse' })).body.state).toBe('refused');
    expect((await desk.allow(id)).body.code).toBe('NOT_ALLOWED_IN_STATE');
    expect(await desk.read(id)).toMatchObject({ state: 'refused', document: null });
  });

  it('lapses after ten minutes without an answer', async () => {
    const id = await desk.asked();
    desk.app.clock.pass({ minutes: 10 });
    expect((await desk.read(id)).state).toBe('lapsed');
    expect((await desk.allow(id)).body.code).toBe('NOT_ALLOWED_IN_STATE');
    await desk.app.nest.get(Housekeeping).runAll();
    expect((await desk.list())[0]?.state).toBe('lapsed');
    desk.app.clock.pass({ days: 31 });
    await desk.app.nest.get(Housekeeping).runAll();
    expect(await desk.app.nest.get(Database).rows('SELECT id FROM record_request')).toEqual([]);
  });

  it('is decided once, however many answer at the same time', async () => {
    const id = await desk.asked();
    const answers = await Promise.all([desk.allow(id), desk.allow(id), desk.decide(id, { answer: 'refuse' })]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});
