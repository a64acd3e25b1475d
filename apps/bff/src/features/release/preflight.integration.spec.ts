import type { NotificationEntry, Preflight } from '@kangqiao/contracts';
import { Database } from '../../database/database';
import { BookingDesk } from '../../testing/booking-desk';
import { RELEASE, RELEASE_RULES } from '../../testing/release-desk';

describe('before a release', () => {
  let desk: BookingDesk;
  afterEach(() => desk.close());
  const at = `/api/v1/releases/${RELEASE}`;
  const check = async () =>
    (await desk.get(`/releases/${RELEASE}/preflight?personId=${desk.personId}`)).body as unknown as Preflight;
  const stateOf = ({ items }: Preflight) => Object.fromEntries(items.map(({ subject, state }) => [subject, state]));

  it('a person sees what is ready and what is missing', async () => {
    desk = await BookingDesk.open({ rules: RELEASE_RULES });
    const checked = await check();
    expect(checked).toMatchObject({ releaseId: RELEASE, personId: desk.personId, isReady: true, isReminded: false });
    expect(stateOf(checked)).toMatchObject({ document: 'ready', file: 'ready', rules: 'ready', card: 'advice' });
    await desk.app.call('POST', `/api/v1/people/${desk.personId}/card`, { token: desk.token });
    expect(stateOf(await check())).toMatchObject({ card: 'ready' });
  });

  it('a hospital that does not answer is told from one that has nothing', async () => {
    desk = await BookingDesk.open({ rules: RELEASE_RULES });
    await desk.app.nest.get(Database).change('DELETE FROM hospital_patient');
    desk.hospital.next('unavailable', 'find');
    const checked = await check();
    expect([checked.isReady, stateOf(checked)]).toMatchObject([false, { file: 'unknown', document: 'unknown' }]);
  });

  it('who missed too many visits, or has as many as one may, knows it now', async () => {
    const noShow = { strikes: 1, withinDays: 30, blockDays: 7, appealDays: 7 };
    desk = await BookingDesk.open({ rules: { ...RELEASE_RULES, waitingRoom: null, noShow, perPersonDay: 1 } });
    desk.app.clock.set('2026-11-22T10:00:00+08:00');
    const { id } = await desk.booked();
    Object.assign(desk.hospital.rules, { waitingRoom: RELEASE_RULES.waitingRoom });
    expect(stateOf(await check())).toMatchObject({ rules: 'missing' });
    const database = desk.app.nest.get(Database);
    await database.change("UPDATE appointment SET state = 'missed', visit_date = '2026-11-20' WHERE id = ?", [id]);
    expect((await check()).items.find(({ subject }) => subject === 'rules')?.text).toContain('2026-11-27');
  });

  it('who asked for it is told once when the waiting room opens, unless they changed their mind', async () => {
    desk = await BookingDesk.open({ rules: RELEASE_RULES });
    const remind = () =>
      desk.app.call('PUT', `${at}/reminder`, { token: desk.token, body: { personId: desk.personId } });
    const told = async () =>
      ((await desk.get('/notifications')).body.items as NotificationEntry[]).filter(({ kind }) => kind === 'release');
    expect((await remind()).status).toBe(204);
    expect((await remind()).status).toBe(204);
    expect((await check()).isReminded).toBe(true);
    expect(await told()).toEqual([]);
    const forget = `${at}/reminder?personId=${desk.personId}`;
    expect((await desk.app.call('DELETE', forget, { token: desk.token })).status).toBe(204);
    expect((await check()).isReminded).toBe(false);
    await remind();
    desk.app.clock.set('2026-11-22T09:40:00+08:00');
    expect(await told()).toMatchObject([{ title: '放号排队已开放', target: { kind: 'release', id: RELEASE } }]);
  });

  it('who asks the day before is told that evening, too', async () => {
    desk = await BookingDesk.open({ rules: RELEASE_RULES });
    const tomorrow = 'kq-first~2026-11-23';
    const body = { personId: desk.personId };
    await desk.app.call('PUT', `/api/v1/releases/${tomorrow}/reminder`, { token: desk.token, body });
    desk.app.clock.set('2026-11-22T19:00:00+08:00');
    const { items } = (await desk.get('/notifications')).body as unknown as { items: NotificationEntry[] };
    expect(items).toMatchObject([{ title: expect.stringContaining('明天放号'), target: { id: tomorrow } }]);
  });

  it('nobody learns anything about a stranger', async () => {
    desk = await BookingDesk.open({ rules: RELEASE_RULES });
    const other = await desk.app.signIn('somebody-else');
    const answer = await desk.get(`/releases/${RELEASE}/preflight?personId=${desk.personId}`, other);
    expect([answer.status, answer.body.code]).toEqual([404, 'PERSON_NOT_FOUND']);
  });

  it('the schedule says when, and shows the day as not released until then', async () => {
    desk = await BookingDesk.open({ rules: RELEASE_RULES });
    const shown = async () => {
      const { body } = await desk.get('/hospitals/kq-first/schedule?departmentId=D1&from=2026-11-22&to=2026-11-23');
      return [body.release, (body.items as { state: string }[]).map(({ state }) => state)];
    };
    const release = { releaseTime: '10:00', visitDate: '2026-11-23', releaseId: RELEASE };
    expect(await shown()).toEqual([{ ...release, phase: 'scheduled' }, ['not-released']]);
    desk.app.clock.set('2026-11-22T10:00:00+08:00');
    expect(await shown()).toEqual([{ ...release, phase: 'under-way' }, ['open']]);
    expect((await desk.get('/hospitals/kq-first')).body.releaseTime).toBe('10:00');
  });
});
