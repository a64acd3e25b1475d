import type { NotificationEntry } from '@kangqiao/contracts';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { NotificationDesk } from '../../testing/notification-desk';

describe('the notification centre', () => {
  const desk = new NotificationDesk();
  const { add, get, list, newest, post, titles, unread, outcomes } = desk;

  beforeAll(() => desk.open());
  beforeEach(() => desk.clear());
  afterAll(() => desk.app.stop());

  describe('the centre', () => {
    it('shows what happened, newest first, page by page, each once', async () => {
      for (let index = 0; index < 5; index += 1) {
        await add({ title: `第 ${index} 条` });
        if (index !== 2) desk.app.clock.pass({ seconds: 1 });
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
          target: { kind: 'appointment', id: 'a1', personId: desk.personId },
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
      desk.app.clock.set('2026-11-22T18:59:59+08:00');
      expect([await titles(), await unread()]).toEqual([[], 0]);
      desk.app.clock.pass({ seconds: 1 });
      expect([(await titles()).length, await unread()]).toEqual([1, 1]);
    });

    it('refuses a cursor that it did not give out', async () => {
      expect((await get('?cursor=x')).body.code).toBe('VALIDATION_FAILED');
      expect((await get('?limit=51')).status).toBe(400);
    });

    it('is written into the access log of whom it is about', async () => {
      await add();
      await list();
      const { body } = await desk.app.call('GET', `/api/v1/people/${desk.personId}/access-log`, { token: desk.token });
      expect(JSON.stringify(body)).toContain('查看了您的就医消息');
    });
  });

  describe('reading', () => {
    it('marks one as read, answers it, and keeps the first moment', async () => {
      await add();
      await add();
      const [first] = (await list()).items as [NotificationEntry];
      expect((await post(`/${first.id}/read`)).body).toEqual({ ...first, readAt: '2026-11-22T09:30:00+08:00' });
      desk.app.clock.pass({ minutes: 5 });
      expect((await post(`/${first.id}/read`)).body.readAt).toBe('2026-11-22T09:30:00+08:00');
      expect(await unread()).toBe(1);
    });

    it('marks all as read, but nothing that is to come', async () => {
      await add();
      await add({ at: new Date('2026-11-22T19:00:00+08:00') });
      expect((await post('/read-all')).body).toEqual({ count: 0 });
      desk.app.clock.set('2026-11-22T19:00:00+08:00');
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
      const entry = await newest();
      const stranger = await desk.app.signIn('wang');
      for (const [id, by] of [
        [entry.id, stranger],
        ['0000000000000000000000', desk.token],
      ] as const)
        expect([(await post(`/${id}/read`, by)).status, (await post(`/${id}/read`, by)).body.code]).toEqual([
          404,
          'NOTIFICATION_NOT_FOUND',
        ]);
    });
  });

  it('are given out in plain words with everything else that is held', async () => {
    await add();
    const { text } = await desk.app.call('GET', `/api/v1/people/${desk.personId}/export?format=json`, {
      token: desk.token,
    });
    expect(text).toContain('今天上午的门诊停诊了：周明医生停诊，可以改约其他医生。');
  });

  it('are forgotten after half a year', async () => {
    await add();
    desk.app.clock.pass({ days: 180 });
    await desk.app.nest.get(Housekeeping).runAll();
    expect(await outcomes()).toHaveLength(1);
    desk.app.clock.pass({ seconds: 1 });
    await desk.app.nest.get(Housekeeping).runAll();
    expect(await outcomes()).toHaveLength(0);
  });
});
