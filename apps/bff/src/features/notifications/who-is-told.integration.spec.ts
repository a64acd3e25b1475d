import type { TestLink } from '../../testing/links';
import { NotificationDesk } from '../../testing/notification-desk';
import { answerConsents } from '../../testing/residents';

describe('who is told, and when', () => {
  const desk = new NotificationDesk();
  const { add, get, outcomes, put, sweep, titles, unread } = desk;

  beforeAll(() => desk.open());
  beforeEach(() => desk.clear());
  afterAll(() => desk.app.stop());

  describe('who is told', () => {
    let daughter: string;
    const link = async (terms: TestLink) => {
      daughter = await desk.daughter(terms);
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
      await desk.database.change('UPDATE family_link SET sensitive_shown = 0 WHERE capacity = ?', ['family']);
      expect(await titles(daughter)).toEqual(['报告']);
      await answerConsents(desk.app, desk.personId, ['reports'], false);
      expect([await titles(daughter), await unread(daughter)]).toEqual([[], 0]);
      await desk.database.change('DELETE FROM family_link WHERE capacity = ?', ['family']);
      expect((await get('', daughter)).body.items).toEqual([]);
    });

    it('is one account alone where the fact says so', async () => {
      await link({});
      const row = await desk.database.row<{ id: string }>(
        'SELECT account_id AS id FROM family_link WHERE capacity = ?',
        ['family'],
      );
      await add({ accountId: row?.id });
      expect([(await titles()).length, (await titles(daughter)).length]).toEqual([0, 1]);
    });

    it('is decided once more at the moment of sending', async () => {
      await link({});
      await add();
      await desk.database.change('UPDATE family_link SET expires_at = ? WHERE capacity = ?', [
        new Date('2026-11-22T09:30:00+08:00'),
        'family',
      ]);
      await answerConsents(desk.app, desk.personId, ['reports'], false);
      await add({ purpose: 'reports' });
      await sweep();
      expect(desk.app.wechat.subscribed.map(({ openid }) => openid)).toEqual(['openid-of-li']);
    });
  });

  const quiet = (on: boolean, from = '22:00', to = '07:00') => ({ on, from, to });

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
      desk.app.clock.set('2026-11-22T22:00:00+08:00');
      await add();
      await add({ urgent: true });
      await sweep();
      expect(desk.app.wechat.subscribed).toHaveLength(1);
      desk.app.clock.set('2026-11-23T06:59:59+08:00');
      await sweep();
      expect(desk.app.wechat.subscribed).toHaveLength(1);
      desk.app.clock.pass({ seconds: 1 });
      await sweep();
      expect(desk.app.wechat.subscribed).toHaveLength(2);
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
      const other = await desk.app.signIn('wang');
      expect((await get('/settings', other)).body.quiet).toEqual(quiet(true));
      expect((await get('/settings')).body.quiet).toEqual(quiet(false));
      expect((await desk.app.call('GET', '/api/v1/notifications/settings')).body.code).toBe('SIGN_IN_REQUIRED');
    });
  });
});
