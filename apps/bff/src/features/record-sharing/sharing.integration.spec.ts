import type { CreatedShare, LinkList, Share } from '@kangqiao/contracts';
import { Database } from '../../database/database';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { addLinked } from '../../testing/links';
import { answerConsents, aResident, LI_HUA } from '../../testing/residents';
import { payloadOf, ShareDesk } from '../../testing/share-desk';
import { RecordBook } from '../record-export/record-book';
import { SharesStore } from './shares.store';

const CHEN_NA = { name: '陈娜', document: aResident('19620202', '204'), birthDate: '1962-02-02', phone: '13800000002' };

describe('sharing by a link', () => {
  let desk: ShareDesk;

  beforeEach(async () => {
    desk = await ShareDesk.open();
  });
  afterEach(() => desk.close());

  const wrong = (passcode: string) => (passcode === '000000' ? '000001' : '000000');

  it('tells the resident who opened it, in the list, in the access log and by a notification', async () => {
    const created = await desk.create();
    await desk.openShare(created);
    const [share] = await desk.list();
    expect(share).toMatchObject({ viewsLeft: 1, openings: [{ recipient: '市一院 张医生' }] });
    const log = JSON.stringify(
      (await desk.app.call('GET', `/api/v1/people/${desk.personId}/access-log`, { token: desk.token })).body,
    );
    expect(log).toContain('收到链接的人');
    expect(log).toContain('打开了您分享的健康档案摘要（自称“市一院 张医生”）');
    const rows = await desk.app.nest
      .get(Database)
      .rows<{ kind: string; urgent: number }>('SELECT kind, urgent FROM notification');
    expect(rows.map((row) => ({ ...row }))).toEqual([{ kind: 'sharing', urgent: 1 }]);
  });

  it('cannot be opened more often than was allowed', async () => {
    const created = await desk.create({ views: 1 });
    const answers = await Promise.all(Array.from({ length: 5 }, () => desk.openShare(created)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await desk.openShare(created)).body.code).toBe('SHARE_NOT_FOUND');
    expect((await desk.list())[0]?.state).toBe('used-up');
  });

  it('ends after five wrong passcodes, however many come at the same time, and the right one is too late', async () => {
    const created = await desk.create();
    const guess = () => desk.openShare(created, wrong(created.passcode));
    expect(await guess()).toMatchObject({ status: 401, body: { remainingAttempts: 4 } });
    const guesses = await Promise.all(Array.from({ length: 20 }, guess));
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(4);
    expect((await desk.openShare(created)).status).toBe(404);
    expect((await desk.list())[0]).toMatchObject({ state: 'locked', openings: [], viewsLeft: 2 });
    const [row] = await desk.app.nest
      .get(Database)
      .rows<{ content: Buffer | null }>('SELECT content_sealed AS content FROM record_share');
    expect(row?.content).toBeNull();
  });

  it('does not count right passcodes as wrong ones', async () => {
    const created = await desk.create({ views: 10 });
    for (let view = 0; view < 7; view++) expect((await desk.openShare(created)).status).toBe(200);
    expect((await desk.openShare(created, '')).body.remainingAttempts).toBe(4);
  });

  it.each([
    [{ minutes: 14, seconds: 59 }, 200],
    [{ minutes: 15 }, 404],
  ])('lasts fifteen minutes: after %o the answer is %s', async (passed, status) => {
    const created = await desk.create();
    desk.app.clock.pass(passed);
    expect((await desk.openShare(created)).status).toBe(status);
  });

  it('is ended at once by the resident, and what is over is forgotten', async () => {
    const created = await desk.create();
    expect((await desk.end(created.share.id)).body as unknown as Share).toMatchObject({
      state: 'ended',
      actions: { end: false },
    });
    expect(await desk.openShare(created)).toMatchObject({
      status: 404,
      body: { code: 'SHARE_NOT_FOUND', message: '该分享不存在或已结束' },
    });
    expect((await desk.end(created.share.id)).body.state).toBe('ended');
    desk.app.clock.pass({ seconds: 1 });
    const other = await desk.create();
    desk.app.clock.pass({ minutes: 16 });
    await desk.app.nest.get(Housekeeping).runAll();
    const rows = await desk.app.nest.get(Database).rows('SELECT id FROM record_share WHERE content_sealed IS NOT NULL');
    expect(rows).toEqual([]);
    expect((await desk.list()).map(({ id, state }) => [id, state])).toEqual([
      [other.share.id, 'expired'],
      [created.share.id, 'ended'],
    ]);
    desk.app.clock.pass({ days: 31 });
    await desk.app.nest.get(Housekeeping).runAll();
    expect(await desk.app.nest.get(Database).rows('SELECT id FROM record_share')).toEqual([]);
  });

  it('is ended by the resident even while its last attempt is being judged', async () => {
    const { share } = await desk.create();
    const store = desk.app.nest.get(SharesStore);
    const now = desk.app.clock.now();
    for (let attempt = 0; attempt < 5; attempt++) expect(await store.takeAttempt(share.id, now)).toBe(true);
    expect((await desk.end(share.id)).body.state).toBe('ended');
    expect(await desk.app.nest.get(Database).transaction((tx) => store.takeView(tx, share.id, now))).toBe(false);
    expect((await desk.list())[0]).toMatchObject({ state: 'ended' });
  });

  it('ends with the consent to reports where it holds reports, and only there', async () => {
    const summary = await desk.create();
    const reports = await desk.create({ scope: 'reports', from: '2026-11-01', to: '2026-11-22' });
    await answerConsents(desk.app, desk.personId, ['reports'], false);
    expect((await desk.openShare(reports)).status).toBe(404);
    expect((await desk.openShare(summary)).status).toBe(200);
  });

  it.each([
    ['revoked', 'DELETE', undefined],
    ['narrowed', 'PUT', { scope: 'booking' }],
  ] as const)('ends when a link that may have given it is %s', async (_, method, body) => {
    const daughter = await desk.app.signIn('daughter');
    const link = { relation: 'child', capacity: 'family', consents: [] } as const;
    await addLinked(desk.app, daughter, { ...LI_HUA, birthDate: '1990-01-01' }, link);
    const asked = await desk.app.call('POST', desk.at(), { token: daughter, body: { scope: 'summary', views: 2 } });
    const created = asked.body as unknown as CreatedShare;
    expect((await desk.openShare(created)).status).toBe(200);
    const links = `/api/v1/people/${desk.personId}/links`;
    const { items } = (await desk.app.call('GET', links, { token: desk.token })).body as unknown as LinkList;
    const path = `${links}/${items.find(({ capacity }) => capacity === 'family')?.id}`;
    expect((await desk.app.call(method, path, { token: desk.token, body })).status).toBeLessThan(300);
    expect((await desk.openShare(created)).status).toBe(404);
    expect((await desk.list())[0]).toMatchObject({ state: 'ended', viewsLeft: 1 });
  });

  it('ends with the link of whoever gave it, by its date', async () => {
    const daughter = await desk.app.signIn('daughter');
    const expiresAt = new Date('2026-11-22T09:35:00+08:00');
    const link = { relation: 'child', capacity: 'family', consents: [], expiresAt } as const;
    await addLinked(desk.app, daughter, { ...LI_HUA, birthDate: '1990-01-01' }, link);
    const asked = await desk.app.call('POST', desk.at(), { token: daughter, body: { scope: 'summary', views: 2 } });
    const created = asked.body as unknown as CreatedShare;
    expect(new Date(created.share.expiresAt)).toEqual(expiresAt);
    expect(new Date(payloadOf(created.link).exp * 1000)).toEqual(expiresAt);
    desk.app.clock.pass({ minutes: 5 });
    expect((await desk.openShare(created)).status).toBe(404);
  });

  it.each(['DELETE FROM person', 'DELETE FROM family_link'])(
    'leaves nothing where the right is gone by the time that all is gathered: %s',
    async (gone) => {
      const database = desk.app.nest.get(Database);
      const book = desk.app.nest.get(RecordBook);
      const gather = book.gather.bind(book);
      jest.spyOn(book, 'gather').mockImplementation(async (...asked) => {
        const gathered = await gather(...asked);
        await database.change(gone);
        return gathered;
      });
      expect((await desk.ask()).body.code).toBe('PERSON_NOT_FOUND');
      expect(await database.rows('SELECT id FROM record_share')).toEqual([]);
    },
  );

  it('ends with the person’s consent', async () => {
    const created = await desk.create();
    await answerConsents(desk.app, desk.personId, ['record'], false);
    expect((await desk.openShare(created)).status).toBe(404);
  });

  it.each(['A'.repeat(43), 'x', '..%2F..', "1' OR '1'='1"])(
    'answers a guessed address like one that is over: %s',
    async (guess) => {
      const answer = await desk.app.call('POST', `/shl/${encodeURIComponent(guess)}`, {
        body: { recipient: '甲', passcode: '1' },
      });
      expect([answer.status, answer.body.code]).toEqual([404, 'SHARE_NOT_FOUND']);
    },
  );

  it('is nobody else’s to make, to see or to end', async () => {
    const { share } = await desk.create();
    const stranger = await desk.app.signIn('stranger');
    for (const answer of [
      await desk.app.call('POST', desk.at(), { token: stranger, body: { scope: 'summary', views: 1 } }),
      await desk.app.call('GET', desk.at(), { token: stranger }),
      await desk.end(share.id, stranger),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'PERSON_NOT_FOUND']);
    const otherId = await addLinked(desk.app, stranger, CHEN_NA);
    expect(
      await desk.app.call('POST', desk.at(`/${share.id}/end`, otherId), { token: stranger, body: {} }),
    ).toMatchObject({
      status: 404,
      body: { code: 'SHARE_NOT_FOUND' },
    });
    expect((await desk.list())[0]?.state).toBe('open');
  });

  it.each([
    [{ scope: 'everything' }],
    [{ views: 0 }],
    [{ views: 11 }],
    [{ scope: 'reports' }],
    [{ scope: 'reports', from: '2026-11-22', to: '2026-11-01' }],
    [{ scope: 'reports', from: '2024-11-01', to: '2026-11-01' }],
    [{ scope: 'visit' }],
  ])('refuses to share %o', async (more) => {
    const body = { scope: 'summary', views: 2, ...more };
    expect((await desk.app.call('POST', desk.at(), { token: desk.token, body })).body.code).toBe('VALIDATION_FAILED');
  });

  it('is made twenty times an hour at most', async () => {
    for (let time = 0; time < 20; time++) await desk.create();
    expect(
      (await desk.app.call('POST', desk.at(), { token: desk.token, body: { scope: 'summary', views: 1 } })).body.code,
    ).toBe('TOO_MANY_REQUESTS');
  });

  it('needs a fresh check of whose phone it is', async () => {
    desk.app.clock.pass({ minutes: 6 });
    const body = { scope: 'summary', views: 1 };
    expect((await desk.app.call('POST', desk.at(), { token: desk.token, body, stepUp: false })).body.code).toBe(
      'STEP_UP_REQUIRED',
    );
  });

  it('writes names on one line, whatever somebody calls themselves', async () => {
    const created = await desk.create();
    await desk.openShare(created, created.passcode, { recipient: '甲\u202E\n\n乙<b>' });
    expect((await desk.list())[0]?.openings[0]?.recipient).toBe('甲 乙<b>');
  });

  it('is opened by readers of any maker, however much they say of themselves', async () => {
    const created = await desk.create();
    const recipient = `Example SMART Health Links viewer, ${'x'.repeat(200)}`;
    expect((await desk.openShare(created, created.passcode, { recipient })).status).toBe(200);
    const [opening] = (await desk.list())[0]?.openings ?? [];
    expect(opening?.recipient).toBe(`${recipient.slice(0, 60)}…`);
  });

  it('shows the doctor’s page under a policy that lets nothing in or out', async () => {
    const page = await desk.app.call('GET', '/doctor');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.text).not.toMatch(/<script>|<style>|https?:\/\//);
    for (const script of ['viewer.js', 'link.js'])
      expect((await desk.app.call('GET', `/doctor/${script}`)).headers['content-type']).toContain('javascript');
    const english = await desk.app.call('GET', '/doctor/english.js');
    expect([english.headers['content-type'], english.text]).toEqual([
      expect.stringContaining('javascript'),
      expect.stringContaining('"打开":"Open"'),
    ]);
    expect((await desk.app.call('GET', '/doctor/viewer.css')).headers['content-type']).toContain('css');
  });

  it('lets pages of other origins ask for a link, and for nothing else', async () => {
    const created = await desk.create();
    const asked = await desk.app.call('OPTIONS', desk.pathOf(created));
    expect([asked.status, asked.headers['access-control-allow-origin']]).toEqual([204, '*']);
    expect((await desk.app.call('GET', desk.at(), { token: desk.token })).headers).not.toHaveProperty(
      'access-control-allow-origin',
    );
  });
});
