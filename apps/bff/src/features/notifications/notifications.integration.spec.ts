import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NotificationEntry, NotificationList } from '@kangqiao/contracts';
import { Database } from '../../database/database';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { addLinked, type TestLink, type TestPerson } from '../../testing/links';
import { aResident, answerConsents } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { NotificationSweep } from './notification-sweep';
import { type NotifiableFact, Notifications } from './notifications';
import { Outbox } from './outbox.store';

const TEMPLATES = `
templates:
  visit-stopped:
    id: TEMPLATE_STOPPED
    fields: { thing1: '{hospital}', thing2: '{department|科室见详情}', time3: '{time}', name4: '{person}', thing5: '{reason}' }
  visit-reminder:
    id: TEMPLATE_REMINDER
    fields: { thing1: '{title}', time2: '{time}' }
  report-ready:
    id: TEMPLATE_REPORT
    fields: { thing1: '{title}' }
`;

const GRANNY: TestPerson = {
  name: '李秀兰',
  document: aResident('19500101', '002'),
  birthDate: '1950-01-01',
  phone: '13800000009',
};
const FAMILY: TestLink = { relation: 'parent', capacity: 'family' };

describe('notifications', () => {
  let app: TestApp;
  let token: string;
  let personId: string;
  let facts: number;

  beforeAll(async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'kangqiao-templates-')), 'templates.yaml');
    writeFileSync(file, TEMPLATES);
    app = await TestApp.start({ env: { WECHAT_TEMPLATES_FILE: file } });
  });
  beforeEach(async () => {
    app.clock.set('2026-11-22T09:30:00+08:00');
    app.wechat.subscribing = { kind: 'accepted' };
    app.wechat.subscribed.length = 0;
    app.log.length = 0;
    facts = 0;
    for (const table of ['notification', 'notification_setting', 'family_link'])
      await database().change(`DELETE FROM ${table}`);
    token = await app.signIn('li');
    personId = await addLinked(app, token, GRANNY);
  });
  afterAll(() => app.stop());

  const database = () => app.nest.get(Database);
  const sweep = () => app.nest.get(NotificationSweep).run();
  const add = (changes: Partial<NotifiableFact> = {}) =>
    database().transaction((tx) =>
      app.nest.get(Notifications).add(tx, {
        fact: `appointment:${(facts += 1)}:stopped`,
        kind: 'visit-stopped',
        personId,
        purpose: 'view',
        title: '今天上午的门诊停诊了',
        body: '周明医生停诊，可以改约其他医生。',
        target: { kind: 'appointment', id: 'a1', personId },
        fields: {
          hospital: '康桥市第一人民医院',
          department: '心血管内科',
          time: '2026-11-23 09:00',
          reason: '医生外出',
        },
        ...changes,
      }),
    );
  const get = (url: string, by = token) => app.call('GET', `/api/v1/notifications${url}`, { token: by });
  const post = (url: string, by = token) => app.call('POST', `/api/v1/notifications${url}`, { token: by });
  const put = (body: object, by = token) => app.call('PUT', '/api/v1/notifications/settings', { token: by, body });
  const list = async (query = '', by = token) => (await get(query, by)).body as unknown as NotificationList;
  const titles = async (by = token) => (await list('', by)).items.map(({ title }) => title);
  const unread = async (by = token) => (await get('/unread', by)).body.count;
  const outcomes = async () =>
    (await database().rows<{ outcome: string | null }>('SELECT outcome FROM notification ORDER BY fact')).map(
      ({ outcome }) => outcome,
    );
  const quiet = (on: boolean, from = '22:00', to = '07:00') => ({ on, from, to });

  describe('the centre', () => {
    it('shows what happened, newest first, page by page, each once', async () => {
      for (let index = 0; index < 5; index += 1) {
        await add({ title: `第 ${index} 条` });
        if (index !== 2) app.clock.pass({ seconds: 1 });
      }
      const seen: string[] = [];
      let query = '?limit=2';
      for (let page = 0; page < 3; page += 1) {
        const { items, nextCursor } = await list(query);
        seen.push(...items.map(({ title }) => title));
        expect(nextCursor === null).toBe(page === 2);
        query = `?limit=2&cursor=${nextCursor}`;
      }
      expect(seen.map((title) => title.slice(2, 3)).toSorted()).toEqual(['0', '1', '2', '3', '4']);
      expect([seen[0], seen[4]]).toEqual(['第 4 条', '第 0 条']);
    });

    it('says of each whom it is about and what opens', async () => {
      await add({ urgent: true });
      expect((await list()).items).toEqual([
        {
          id: expect.any(String),
          kind: 'visit-stopped',
          personName: '李秀兰',
          title: '今天上午的门诊停诊了',
          body: '周明医生停诊，可以改约其他医生。',
          target: { kind: 'appointment', id: 'a1', personId },
          urgent: true,
          createdAt: '2026-11-22T09:30:00+08:00',
          readAt: null,
        },
      ]);
    });

    it('tells a fact once, however often it is told', async () => {
      await Promise.all([1, 2, 3].map(() => add({ fact: 'appointment:x:stopped' })));
      expect(await titles()).toHaveLength(1);
    });

    it('keeps a reminder to itself until its time', async () => {
      await add({ at: new Date('2026-11-22T19:00:00+08:00') });
      app.clock.set('2026-11-22T18:59:59+08:00');
      expect([await titles(), await unread()]).toEqual([[], 0]);
      app.clock.pass({ seconds: 1 });
      expect([(await titles()).length, await unread()]).toEqual([1, 1]);
    });

    it('refuses a cursor that it did not give out', async () => {
      expect((await get('?cursor=x')).body.code).toBe('VALIDATION_FAILED');
      expect((await get('?limit=51')).status).toBe(400);
    });

    it('is written into the access log of whom it is about', async () => {
      await add();
      await list();
      const { body } = await app.call('GET', `/api/v1/people/${personId}/access-log`, { token });
      expect(JSON.stringify(body)).toContain('查看了您的就医消息');
    });
  });

  describe('reading', () => {
    it('marks one as read, answers it, and keeps the first moment', async () => {
      await add();
      await add();
      const [first] = (await list()).items as [NotificationEntry];
      expect((await post(`/${first.id}/read`)).body).toEqual({ ...first, readAt: '2026-11-22T09:30:00+08:00' });
      app.clock.pass({ minutes: 5 });
      expect((await post(`/${first.id}/read`)).body.readAt).toBe('2026-11-22T09:30:00+08:00');
      expect(await unread()).toBe(1);
    });

    it('marks all as read, but nothing that is to come', async () => {
      await add();
      await add({ at: new Date('2026-11-22T19:00:00+08:00') });
      expect((await post('/read-all')).body).toEqual({ count: 0 });
      app.clock.set('2026-11-22T19:00:00+08:00');
      expect(await unread()).toBe(1);
    });

    it('counts to a hundred and no further', async () => {
      for (let index = 0; index < 101; index += 1) await add();
      expect(await unread()).toBe(100);
      await post('/read-all');
      expect(await unread()).toBe(0);
    });

    it('does not find what is another account’s, or nobody’s', async () => {
      await add();
      const [entry] = (await list()).items as [NotificationEntry];
      const stranger = await app.signIn('wang');
      for (const [id, by] of [
        [entry.id, stranger],
        ['0000000000000000000000', token],
      ] as const)
        expect([(await post(`/${id}/read`, by)).status, (await post(`/${id}/read`, by)).body.code]).toEqual([
          404,
          'NOTIFICATION_NOT_FOUND',
        ]);
    });
  });

  describe('who is told', () => {
    let daughter: string;
    const link = async (terms: TestLink) => {
      daughter = await app.signIn('daughter');
      await addLinked(app, daughter, GRANNY, { ...FAMILY, ...terms });
    };

    it('is everybody who may act for the person for that purpose', async () => {
      await link({ scope: 'booking' });
      await add({ title: '预约' });
      await add({ title: '报告', purpose: 'reports', kind: 'report-ready' });
      expect([await titles(), await titles(daughter)]).toEqual([expect.arrayContaining(['预约', '报告']), ['预约']]);
    });

    it('is nobody from whom the department is hidden', async () => {
      await link({});
      await add({ sensitive: true });
      expect([(await titles()).length, (await titles(daughter)).length]).toEqual([1, 0]);
    });

    it('is decided anew when it is looked at: a link, a consent or a showing that is gone counts at once', async () => {
      await link({ sensitiveShown: true });
      await add({ sensitive: true, title: '敏感' });
      await add({ purpose: 'reports', title: '报告' });
      expect((await titles(daughter)).toSorted()).toEqual(['报告', '敏感'].toSorted());
      await database().change('UPDATE family_link SET sensitive_shown = 0 WHERE capacity = ?', ['family']);
      expect(await titles(daughter)).toEqual(['报告']);
      await answerConsents(app, personId, ['reports'], false);
      expect([await titles(daughter), await unread(daughter)]).toEqual([[], 0]);
      await database().change('DELETE FROM family_link WHERE capacity = ?', ['family']);
      expect((await get('', daughter)).body.items).toEqual([]);
    });

    it('is one account alone where the fact says so', async () => {
      await link({});
      const row = await database().row<{ id: string }>('SELECT account_id AS id FROM family_link WHERE capacity = ?', [
        'family',
      ]);
      await add({ accountId: row?.id });
      expect([(await titles()).length, (await titles(daughter)).length]).toEqual([0, 1]);
    });

    it('is decided once more at the moment of sending', async () => {
      await link({});
      await add();
      await database().change('UPDATE family_link SET expires_at = ? WHERE capacity = ?', [
        new Date('2026-11-22T09:30:00+08:00'),
        'family',
      ]);
      await answerConsents(app, personId, ['reports'], false);
      await add({ purpose: 'reports' });
      await sweep();
      expect(app.wechat.subscribed.map(({ openid }) => openid)).toEqual(['openid-of-li']);
    });
  });

  describe('sending', () => {
    it('fills the template, and a tap opens the notification', async () => {
      await add({
        fields: { ...{ hospital: '康桥市妇女儿童医疗中心附属第一人民医院（东院区）' }, time: '2026-11-23 09:00' },
      });
      await sweep();
      const [entry] = (await list()).items as [NotificationEntry];
      expect(app.wechat.subscribed).toEqual([
        {
          openid: 'openid-of-li',
          templateId: 'TEMPLATE_STOPPED',
          page: `packages/notifications/open/index?id=${entry.id}`,
          state: 'formal',
          data: {
            thing1: '康桥市妇女儿童医疗中心附属第一人民医院…',
            thing2: '科室见详情',
            time3: '2026年11月23日 09:00',
            name4: '李某兰',
            thing5: '详情请在小程序内查看',
          },
        },
      ]);
      expect(await outcomes()).toEqual(['sent']);
      await sweep();
      expect(app.wechat.subscribed).toHaveLength(1);
    });

    it('says nothing of a sensitive department on a locked phone', async () => {
      await add({ sensitive: true });
      await add({ fields: { department: '精神科', time: '2026-11-23 09:00', reason: '医生外出' } });
      await sweep();
      const sent = JSON.stringify(app.wechat.subscribed);
      expect(app.wechat.subscribed).toHaveLength(2);
      for (const word of ['心血管', '精神', '外出']) expect(sent).not.toContain(word);
    });

    it('tries again later when WeChat is silent, and gives up after a day', async () => {
      app.wechat.subscribing = { kind: 'unavailable', detail: 'errcode -1' };
      await add();
      await sweep();
      expect(await outcomes()).toEqual([null]);
      app.wechat.subscribing = { kind: 'accepted' };
      await sweep();
      expect(app.wechat.subscribed).toHaveLength(0);
      app.clock.pass({ seconds: 5 });
      await sweep();
      expect(await outcomes()).toEqual(['sent']);

      app.wechat.subscribing = { kind: 'unavailable', detail: 'errcode -1' };
      await add();
      await sweep();
      app.clock.pass({ days: 1 });
      await sweep();
      expect(await outcomes()).toEqual(['sent', 'failed']);
    });

    it.each([
      ['not-subscribed', 'not-subscribed'],
      ['data', 'failed'],
      ['template', 'failed'],
      ['unknown-user', 'failed'],
    ] as const)('does not try again what is refused: %s', async (reason, outcome) => {
      app.wechat.subscribing = { kind: 'refused', reason, detail: 'errcode 1' };
      await add();
      await sweep();
      app.clock.pass({ days: 1 });
      app.wechat.subscribing = { kind: 'accepted' };
      await sweep();
      expect([await outcomes(), app.wechat.subscribed.length, (await titles()).length]).toEqual([[outcome], 0, 1]);
      expect(app.log.some((line) => line.includes('a message cannot be sent'))).toBe(outcome === 'failed');
    });

    it('sends neither a kind without a template, nor one whose time cannot be filled', async () => {
      await add({ kind: 'sharing' });
      await add({ kind: 'visit-reminder', fields: { time: '明天' } });
      await sweep();
      expect(await outcomes()).toEqual(['no-template', 'failed']);
    });

    it('sends nothing that was read, withdrawn or is too late', async () => {
      await add();
      await post('/read-all');
      await add({ fact: 'appointment:9:withdrawn' });
      await database().transaction((tx) =>
        app.nest.get(Notifications).withdraw(tx, personId, 'appointment:9:withdrawn'),
      );
      await add({ fact: 'appointment:9:x', expiresAt: new Date('2026-11-22T09:30:00+08:00') });
      await sweep();
      expect([await outcomes(), app.wechat.subscribed]).toEqual([['read', 'withdrawn', 'late'], []]);
    });

    it('sends a reminder at its time and not before; withdrawn, it was never there', async () => {
      const at = new Date('2026-11-22T19:00:00+08:00');
      await add({ kind: 'visit-reminder', at, fact: 'kept' });
      await add({ kind: 'visit-reminder', at, fact: 'withdrawn' });
      await database().transaction((tx) => app.nest.get(Notifications).withdraw(tx, personId, 'withdrawn'));
      await sweep();
      expect(app.wechat.subscribed).toHaveLength(0);
      app.clock.set('2026-11-22T19:00:00+08:00');
      await sweep();
      expect([app.wechat.subscribed.length, (await titles()).length]).toEqual([1, 1]);
    });

    it('is done once by two instances', async () => {
      const second = await TestApp.start({ beside: app });
      for (let index = 0; index < 12; index += 1) await add();
      await Promise.all([sweep(), second.nest.get(NotificationSweep).run()]);
      expect(app.wechat.subscribed.length + second.wechat.subscribed.length).toBe(12);
      await second.stop();
    });

    it('is done by another when the first died under way', async () => {
      await add();
      const outbox = app.nest.get(Outbox);
      const [row] = await outbox.due(1);
      expect(row && (await outbox.lease(row))).toBe(true);
      expect(row && (await outbox.lease(row))).toBe(false);
      app.clock.pass({ seconds: 59 });
      await sweep();
      expect(await outcomes()).toEqual([null]);
      app.clock.pass({ seconds: 1 });
      await sweep();
      expect(await outcomes()).toEqual(['sent']);
    });
  });

  describe('the settings', () => {
    it('are everything on and quiet at night, until changed', async () => {
      const { body } = await get('/settings');
      expect(body.quiet).toEqual(quiet(true));
      expect(body.switches).toHaveLength(11);
      expect(body.switches).toContainEqual({
        kind: 'visit-stopped',
        title: '停诊通知',
        on: true,
        templateId: 'TEMPLATE_STOPPED',
      });
      expect(body.switches).toContainEqual({ kind: 'sharing', title: '分享', on: true, templateId: null });
      const changed = await put({ off: ['release', 'waitlist'], quiet: quiet(false, '21:30', '08:00') });
      expect([changed.status, changed.body]).toEqual([200, (await get('/settings')).body]);
      expect(changed.body).toMatchObject({ quiet: quiet(false, '21:30', '08:00') });
    });

    it('switch a kind off: it is neither sent nor counted, and still there', async () => {
      await put({ off: ['visit-stopped'], quiet: quiet(true) });
      await add();
      await sweep();
      expect([await outcomes(), await unread(), (await titles()).length]).toEqual([['switched-off'], 0, 1]);
    });

    it('let the night pass before sending, but not for what is urgent', async () => {
      app.clock.set('2026-11-22T22:00:00+08:00');
      await add();
      await add({ urgent: true });
      await sweep();
      expect(app.wechat.subscribed).toHaveLength(1);
      app.clock.set('2026-11-23T06:59:59+08:00');
      await sweep();
      expect(app.wechat.subscribed).toHaveLength(1);
      app.clock.pass({ seconds: 1 });
      await sweep();
      expect(app.wechat.subscribed).toHaveLength(2);
    });

    it.each([
      [{ off: ['nothing'], quiet: quiet(true) }],
      [{ off: ['release', 'release'], quiet: quiet(true) }],
      [{ off: [], quiet: quiet(true, '24:00') }],
      [{ off: [], quiet: { on: true } }],
      [{ off: [] }],
    ])('refuse %j', async (body) => {
      expect((await put(body)).body.code).toBe('VALIDATION_FAILED');
    });

    it('are an account’s own', async () => {
      await put({ off: ['release'], quiet: quiet(false) });
      const other = await app.signIn('wang');
      expect((await get('/settings', other)).body.quiet).toEqual(quiet(true));
      expect((await get('/settings')).body.quiet).toEqual(quiet(false));
      expect((await app.call('GET', '/api/v1/notifications/settings')).body.code).toBe('SIGN_IN_REQUIRED');
    });
  });

  it('are given out in plain words with everything else that is held', async () => {
    await add();
    const { text } = await app.call('GET', `/api/v1/people/${personId}/export?format=json`, { token });
    expect(text).toContain('今天上午的门诊停诊了：周明医生停诊，可以改约其他医生。');
  });

  it('are forgotten after half a year', async () => {
    await add();
    app.clock.pass({ days: 180 });
    await app.nest.get(Housekeeping).runAll();
    expect(await outcomes()).toHaveLength(1);
    app.clock.pass({ seconds: 1 });
    await app.nest.get(Housekeeping).runAll();
    expect(await outcomes()).toHaveLength(0);
  });
});
