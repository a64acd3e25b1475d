import { Database } from '../../database/database';
import { BookingDesk, RIVALS } from '../../testing/booking-desk';
import { addActive } from '../../testing/residents';

describe('the rules of a hospital', () => {
  let desk: BookingDesk;
  afterEach(() => desk.close());
  const said = ({ status, body }: { status: number; body: Record<string, unknown> }) => [
    status,
    body.code,
    body.message,
  ];

  it('keep the last day closed until its release time, and say when it opens', async () => {
    desk = await BookingDesk.open({ rules: { bookingDays: 2, releaseTime: '09:31' } });
    expect(said(await desk.hold())).toEqual([
      409,
      'OUTSIDE_BOOKING_WINDOW',
      '该日号源将于今天 09:31 开放预约，请届时再来',
    ]);
    desk.app.clock.pass({ minutes: 1 });
    await desk.held();
  });

  it('let one account take only so many numbers of a day, for whomever', async () => {
    desk = await BookingDesk.open({ rules: { perAccountDay: 1 } });
    await desk.held();
    const personId = await addActive(desk.app, desk.token, RIVALS[0], 'relative');
    const refused = await desk.hold('S2-1', { session: 'S2', personId });
    expect([refused.status, refused.body.code]).toEqual([409, 'QUOTA_REACHED']);
    expect(refused.body.message).toContain('您的账号');
  });

  it('keep from booking who did not come too often, and say until when and what to do', async () => {
    desk = await BookingDesk.open({ rules: { noShow: { strikes: 1, withinDays: 30, blockDays: 7, appealDays: 30 } } });
    const { id } = await desk.booked();
    await desk.app.nest
      .get(Database)
      .change("UPDATE appointment SET state = 'missed', visit_date = '2026-11-20' WHERE id = ?", [id]);
    const refused = await desk.hold('S2-1', { session: 'S2' });
    expect([refused.status, refused.body.code]).toEqual([422, 'HOSPITAL_REFUSED']);
    expect(refused.body.message).toMatch(/2026-11-27 及之前.*窗口/);
    desk.app.clock.set('2026-11-22T10:00:00+08:00');
    await desk.app.nest.get(Database).change("UPDATE appointment SET visit_date = '2026-11-14' WHERE id = ?", [id]);
    await desk.held('S2-1', 'S2');
  });

  it('count nobody as missing who was to see another doctor without having agreed', async () => {
    desk = await BookingDesk.open({ rules: { noShow: { strikes: 1, withinDays: 30, blockDays: 7, appealDays: 30 } } });
    const { id } = await desk.booked();
    const change = (set: string) =>
      desk.app.nest.get(Database).change(`UPDATE appointment SET ${set} WHERE id = ?`, [id]);
    await change("state = 'missed', visit_date = '2026-11-20', substitute = '吴敏', substitute_kept = 1");
    expect((await desk.hold('S2-1', { session: 'S2' })).status).toBe(422);
    await change('substitute_kept = 0');
    await desk.held('S2-1', 'S2');
  });
});
