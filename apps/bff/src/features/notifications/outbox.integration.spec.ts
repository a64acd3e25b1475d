import { NotificationDesk } from '../../testing/notification-desk';
import { TestApp } from '../../testing/test-app';
import { NotificationSweep } from './notification-sweep';
import { Outbox } from './outbox.store';

describe('notifications that are sent', () => {
  const desk = new NotificationDesk();
  const { add, newest, outcomes, post, sweep, titles, withdraw } = desk;

  beforeAll(() => desk.open());
  beforeEach(() => desk.clear());
  afterAll(() => desk.app.stop());

  describe('sending', () => {
    it('fills the template, and a tap opens the notification', async () => {
      await add({
        fields: { ...{ hospital: '康桥市妇女儿童医疗中心附属第一人民医院（东院区）' }, time: '2026-11-23 09:00' },
      });
      await sweep();
      const entry = await newest();
      expect(desk.app.wechat.subscribed).toEqual([
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
      expect(desk.app.wechat.subscribed).toHaveLength(1);
    });

    it('says nothing of a sensitive department on a locked phone', async () => {
      await add({ sensitive: true });
      await add({ fields: { department: '精神科', time: '2026-11-23 09:00', reason: '医生外出' } });
      await sweep();
      const sent = JSON.stringify(desk.app.wechat.subscribed);
      expect(desk.app.wechat.subscribed).toHaveLength(2);
      for (const word of ['心血管', '精神', '外出']) expect(sent).not.toContain(word);
    });

    it('tries again later when WeChat is silent, and gives up after a day', async () => {
      desk.app.wechat.subscribing = { kind: 'unavailable', detail: 'errcode -1' };
      await add();
      await sweep();
      expect(await outcomes()).toEqual([null]);
      desk.app.wechat.subscribing = { kind: 'accepted' };
      await sweep();
      expect(desk.app.wechat.subscribed).toHaveLength(0);
      desk.app.clock.pass({ seconds: 5 });
      await sweep();
      expect(await outcomes()).toEqual(['sent']);

      desk.app.wechat.subscribing = { kind: 'unavailable', detail: 'errcode -1' };
      await add();
      await sweep();
      desk.app.clock.pass({ days: 1 });
      await sweep();
      expect(await outcomes()).toEqual(['sent', 'failed']);
    });

    it.each([
      ['not-subscribed', 'not-subscribed'],
      ['data', 'failed'],
      ['template', 'failed'],
      ['unknown-user', 'failed'],
    ] as const)('does not try again what is refused: %s', async (reason, outcome) => {
      desk.app.wechat.subscribing = { kind: 'refused', reason, detail: 'errcode 1' };
      await add();
      await sweep();
      desk.app.clock.pass({ days: 1 });
      desk.app.wechat.subscribing = { kind: 'accepted' };
      await sweep();
      expect([await outcomes(), desk.app.wechat.subscribed.length, (await titles()).length]).toEqual([[outcome], 0, 1]);
      expect(desk.app.log.some((line) => line.includes('a message cannot be sent'))).toBe(outcome === 'failed');
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
      await withdraw('appointment:9:withdrawn');
      await add({ fact: 'appointment:9:x', expiresAt: new Date('2026-11-22T09:30:00+08:00') });
      await sweep();
      expect([await outcomes(), desk.app.wechat.subscribed]).toEqual([['read', 'withdrawn', 'late'], []]);
    });

    it('sends a reminder at its time and not before; withdrawn, it was never there', async () => {
      const at = new Date('2026-11-22T19:00:00+08:00');
      await add({ kind: 'visit-reminder', at, fact: 'kept' });
      await add({ kind: 'visit-reminder', at, fact: 'withdrawn' });
      await withdraw('withdrawn');
      await sweep();
      expect(desk.app.wechat.subscribed).toHaveLength(0);
      desk.app.clock.set('2026-11-22T19:00:00+08:00');
      await sweep();
      expect([desk.app.wechat.subscribed.length, (await titles()).length]).toEqual([1, 1]);
    });

    it('is done once by two instances', async () => {
      const second = await TestApp.start({ beside: desk.app });
      for (let index = 0; index < 12; index += 1) await add();
      await Promise.all([sweep(), second.nest.get(NotificationSweep).run()]);
      expect(desk.app.wechat.subscribed.length + second.wechat.subscribed.length).toBe(12);
      await second.stop();
    });

    it('is done by another when the first died under way', async () => {
      await add();
      const outbox = desk.app.nest.get(Outbox);
      const [row] = await outbox.due(1);
      expect(row && (await outbox.lease(row))).toBe(true);
      expect(row && (await outbox.lease(row))).toBe(false);
      desk.app.clock.pass({ seconds: 59 });
      await sweep();
      expect(await outcomes()).toEqual([null]);
      desk.app.clock.pass({ seconds: 1 });
      await sweep();
      expect(await outcomes()).toEqual(['sent']);
    });
  });
});
