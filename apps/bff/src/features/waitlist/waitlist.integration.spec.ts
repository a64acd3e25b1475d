import { Database } from '../../database/database';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { DAY, idOf, RIVALS } from '../../testing/booking-desk';
import { addActive } from '../../testing/residents';
import { type Rival, WaitlistDesk } from '../../testing/waitlist-desk';

describe('waiting for a number', () => {
  let desk: WaitlistDesk;
  let first: Rival;
  let second: Rival;
  let stranger: Rival;
  const open = async (...given: Parameters<typeof WaitlistDesk.open>) => {
    desk = await WaitlistDesk.open(...given);
    [first, second, stranger] = desk.rivals as [Rival, Rival, Rival];
  };
  const db = () => desk.desk.app.nest.get(Database);
  const told = async ({ token }: Rival) =>
    ((await desk.desk.get('/notifications', token)).body.items as { kind: string; title: string }[])
      .filter(({ kind }) => kind === 'waitlist')
      .map(({ title }) => title);

  afterEach(() => desk.close());

  describe('of a full session', () => {
    beforeEach(() => open());

    it('is a place in line, shown honestly', async () => {
      await desk.full();
      const one = await desk.joined(first);
      expect(one).toMatchObject({ state: 'waiting', position: 1, waiting: 1, offerMinutes: 30, offer: null });
      expect(await desk.joined(second)).toMatchObject({ position: 2, waiting: 2 });
      expect(await desk.entry(first, one.id)).toMatchObject({ position: 1, waiting: 2, actions: { leave: true } });
      expect(await desk.list(first)).toMatchObject([{ id: one.id, personNameMasked: '赵*' }]);
      const sessions = await desk.desk.get(`/hospitals/kq-first/sessions/${idOf('S2')}/numbers`);
      expect(sessions.body.session).toMatchObject({ state: 'full', waiting: 2 });
    });

    it('stands once, however often it is asked for', async () => {
      await desk.full();
      const answers = await Promise.all([desk.join(first), desk.join(first), desk.join(first)]);
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
      expect((await desk.joined(second)).position).toBe(2);
    });

    it('gets the number that is cancelled, held under the own file, and books it on the ordinary way', async () => {
      const appointment = await desk.full();
      const { id } = await desk.joined(first);
      await desk.desk.cancel(appointment.id);
      await desk.settle();
      const entry = await desk.entry(first, id);
      expect(entry).toMatchObject({
        state: 'offered',
        position: null,
        offer: { startTime: '10:00', endsAt: '2026-11-22T10:00:00+08:00', confirming: false },
        actions: { take: true, leave: true },
      });
      const holdId = entry.offer?.holdId ?? '';
      expect(desk.desk.hospital.bookings()).toMatchObject([
        { state: 'cancelled' },
        { clientRef: holdId, state: 'held', patientNo: 'P000010' },
      ]);
      expect(await told(first)).toEqual(['候补到号了，请尽快确认']);
      const booked = await desk.desk.book(holdId, first.token);
      expect([booked.status, booked.body.state]).toEqual([201, 'booked']);
      expect(await desk.entry(first, id)).toMatchObject({ state: 'taken', appointmentId: holdId, offer: null });
    });

    it('passes to the next at the end of its time, not a moment before, and no passer-by ever gets it', async () => {
      const appointment = await desk.full();
      const one = await desk.joined(first);
      const two = await desk.joined(second);
      expect(await desk.passerBy(stranger)).toBe('SESSION_FULL');
      await desk.desk.cancel(appointment.id);
      expect(await desk.passerBy(stranger)).toBe('SESSION_FULL');
      await desk.settle();
      expect(await desk.passerBy(stranger)).toBe('SESSION_FULL');
      desk.clock.set('2026-11-22T09:59:59.999+08:00');
      await desk.settle();
      expect((await desk.entry(first, one.id)).state).toBe('offered');
      desk.clock.set('2026-11-22T10:00:00+08:00');
      expect((await desk.entry(first, one.id)).actions.take).toBe(false);
      await desk.settle();
      expect((await desk.entry(first, one.id)).state).toBe('passed');
      expect(await desk.entry(second, two.id)).toMatchObject({
        state: 'offered',
        offer: { endsAt: '2026-11-22T10:30:00+08:00' },
      });
      expect(await told(first)).toEqual(['候补的号已转给下一位', '候补到号了，请尽快确认']);
    });

    it('ends when the resident leaves; what was offered goes to the next', async () => {
      const appointment = await desk.full();
      const one = await desk.joined(first);
      const two = await desk.joined(second);
      await desk.desk.cancel(appointment.id);
      await desk.settle();
      expect((await desk.leave(first, one.id)).status).toBe(204);
      expect((await desk.leave(first, one.id)).status).toBe(204);
      await desk.settle();
      expect((await desk.entry(first, one.id)).state).toBe('left');
      expect((await desk.entry(second, two.id)).state).toBe('offered');
      expect((await desk.joined(first)).position).toBe(1);
    });

    it('passes at once when the resident gives the held number back', async () => {
      const appointment = await desk.full();
      const one = await desk.joined(first);
      await desk.desk.cancel(appointment.id);
      await desk.settle();
      const { offer } = await desk.entry(first, one.id);
      await desk.desk.release(offer?.holdId ?? '', first.token);
      expect((await desk.entry(first, one.id)).state).toBe('passed');
    });

    it('gets a number that the hospital itself makes free', async () => {
      const appointment = await desk.full();
      const { id } = await desk.joined(first);
      await desk.joined(second);
      desk.desk.hospital.move(appointment.id, 'cancelled');
      await db().change('DELETE FROM number_claim');
      expect(await desk.passerBy(stranger)).toBe('SESSION_FULL');
      await desk.pass(1);
      expect((await desk.entry(first, id)).state).toBe('offered');
    });

    it('ends when the account may no longer act for the person', async () => {
      const appointment = await desk.full();
      const one = await desk.joined(first);
      const two = await desk.joined(second);
      await db().change("UPDATE family_link SET state = 'awaiting-proof' WHERE person_id = ?", [first.personId]);
      await desk.desk.cancel(appointment.id);
      await desk.settle();
      const row = await db().row<{ state: string }>('SELECT state FROM waitlist_entry WHERE id = ?', [one.id]);
      expect(row?.state).toBe('ended');
      expect((await desk.entry(second, two.id)).state).toBe('offered');
    });

    it('is over when the last number is too near, not a moment before', async () => {
      await desk.full();
      const { id } = await desk.joined(first);
      desk.clock.set(`${DAY}T08:59:59.999+08:00`);
      await desk.settle();
      expect((await desk.entry(first, id)).state).toBe('waiting');
      desk.clock.set(`${DAY}T09:00:00+08:00`);
      expect((await desk.join(second)).body.code).toBe('OUTSIDE_BOOKING_WINDOW');
      desk.clock.pass({ minutes: 1 });
      await desk.settle();
      expect(await desk.entry(first, id)).toMatchObject({ state: 'ended', reason: '直到停止候补，仍没有空出的号' });
      const lines = async () => {
        await desk.desk.app.nest.get(Housekeeping).runAll();
        return (await db().rows('SELECT 1 FROM waitlist_line')).length;
      };
      expect(await lines()).toBe(1);
      desk.clock.pass({ days: 1 });
      expect(await lines()).toBe(0);
    });

    it('is over when the session is stopped', async () => {
      await desk.full();
      const { id } = await desk.joined(first);
      desk.desk.hospital.stopSession('S2');
      await desk.pass(1);
      expect(await desk.entry(first, id)).toMatchObject({ state: 'ended', reason: '医院已停诊，候补随之结束' });
      expect((await desk.join(second)).body.code).toBe('SESSION_STOPPED');
    });

    it('belongs to nobody else', async () => {
      await desk.full();
      const { id } = await desk.joined(first);
      for (const answer of [await desk.desk.get(`/waitlist/${id}`, second.token), await desk.leave(second, id)])
        expect([answer.status, answer.body.code]).toEqual([404, 'WAITLIST_NOT_FOUND']);
      expect(await desk.list(second)).toEqual([]);
    });
  });

  describe('under the rules of booking', () => {
    it('is not needed while numbers are left', async () => {
      await open();
      expect((await desk.join(first)).body).toMatchObject({
        code: 'NOT_ALLOWED_IN_STATE',
        message: '该时段还有号，可以直接预约',
      });
    });

    it('is refused as a booking would be', async () => {
      await open();
      const appointment = await desk.full();
      expect((await desk.join({ token: desk.desk.token, personId: desk.desk.personId })).body.code).toBe(
        'ALREADY_BOOKED_SAME_DAY',
      );
      expect((await desk.join({ token: first.token, personId: second.personId })).body.code).toBe('PERSON_NOT_FOUND');
      expect(appointment.state).toBe('booked');
    });

    it('is not for who could not book when a number comes: it is said, and the next is first', async () => {
      await open(3, { rules: { perPersonDay: 1 } });
      const appointment = await desk.full();
      const one = await desk.joined(first);
      const two = await desk.joined(second);
      expect(await desk.passerBy(first, 'S1-1', 'S1')).toBe('held');
      await desk.desk.cancel(appointment.id);
      await desk.settle();
      expect(await desk.entry(first, one.id)).toMatchObject({
        state: 'ended',
        reason: '该就诊人当日在该院的预约次数已达上限',
      });
      expect(await told(first)).toEqual(['候补结束了']);
      expect((await desk.entry(second, two.id)).state).toBe('offered');
    });

    it('lets one account stand in so many lines of a day only', async () => {
      await open(1, { rules: { perAccountDay: 1 } });
      await desk.full();
      await desk.joined(first);
      const personId = await addActive(desk.desk.app, first.token, RIVALS[5], 'relative');
      const refused = await desk.join({ token: first.token, personId });
      expect([refused.body.code, refused.body.message]).toEqual(['QUOTA_REACHED', expect.stringContaining('候补次数')]);
    });

    it('is not there at a hospital without one', async () => {
      await open(3);
      Object.assign(desk.desk.hospital.rules, { waitlist: null });
      await desk.full();
      expect((await desk.join(first)).body).toMatchObject({
        code: 'NOT_ALLOWED_IN_STATE',
        message: '该院暂不提供候补',
      });
    });
  });
});
