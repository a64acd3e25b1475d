import type { NotificationList } from '@kangqiao/contracts';
import { Database } from '../../database/database';
import { BookingDesk, DAY } from '../../testing/booking-desk';
import { HospitalNews } from './hospital-news';

const REMINDERS = ['evening', 'soon'];

describe('what becomes of an appointment', () => {
  let desk: BookingDesk;

  beforeEach(async () => {
    desk = await BookingDesk.open();
  });
  afterEach(() => desk.close());

  const facts = async () => {
    const rows = await desk.app.nest
      .get(Database)
      .rows<{ fact: string }>('SELECT fact FROM notification ORDER BY created_at, fact');
    return rows.map(({ fact }) => fact.split(':').slice(2).join(':').replace('reminder-', ''));
  };
  const shown = async () => (await desk.get('/notifications')).body as unknown as NotificationList;
  const titles = async () => (await shown()).items.map(({ title }) => title);

  it('is told when it is booked, and reminded of the evening before and two hours before', async () => {
    const { id } = await desk.booked();
    expect(await facts()).toEqual(['booked', ...REMINDERS]);
    expect((await shown()).items).toMatchObject([
      { title: '预约成功', target: { kind: 'appointment', id, personId: desk.personId } },
    ]);
    desk.app.clock.set('2026-11-22T19:00:00+08:00');
    expect(await titles()).toEqual(['明天 09:00 就诊', '预约成功']);
    desk.app.clock.set('2026-11-23T07:00:00+08:00');
    expect(await titles()).toEqual(['09:00 就诊，请准备出发', '明天 09:00 就诊', '预约成功']);
  });

  it('takes its reminders back when the resident cancels, and says nothing more', async () => {
    const { id } = await desk.booked();
    await desk.cancel(id);
    expect(await facts()).toEqual(['booked']);
  });

  it('reminds again of what could not be cancelled after all', async () => {
    const { id } = await desk.booked();
    desk.hospital.next('unavailable', 'cancel');
    await desk.cancel(id);
    expect((await desk.shown(id)).state).toBe('booked');
    expect(await facts()).toEqual(['booked', ...REMINDERS]);
  });

  it('is told when the hospital cancels it, once, however often the hospital tells', async () => {
    const { id } = await desk.booked();
    const news = desk.app.nest.get(HospitalNews);
    await news.cancelled('kq-first', id, '设备检修');
    await news.cancelled('kq-first', id, '设备检修');
    expect((await facts()).toSorted()).toEqual(['booked', 'cancelled']);
    expect(await titles()).toContain('医院取消了您的预约');
  });

  it('has no reminders left when the session is stopped', async () => {
    await desk.booked();
    desk.app.clock.pass({ hours: 1 });
    await desk.app.nest.get(HospitalNews).stopped('kq-first', {
      id: 'N1',
      kind: 'stopped',
      sessionId: 'S1',
      date: DAY,
      from: null,
      to: null,
      substitute: null,
      reason: '医生外出',
      issuedAt: desk.app.clock.now(),
    });
    expect((await facts()).toSorted()).toEqual(['booked', 'stopped']);
  });

  it('is told when only the sweep learnt how a booking ended', async () => {
    desk.hospital.next('act-then-hang', 'book');
    const { id } = await desk.held();
    await desk.book(id);
    expect(await facts()).toEqual([]);
    await desk.sweep();
    expect(await facts()).toEqual(['booked', ...REMINDERS]);
  });
});
