import { createHash, createHmac } from 'node:crypto';
import type { DrawnOrder, Release } from '@kangqiao/contracts';
import { HospitalPressure } from '../../hospitals/hospital-pressure';
import { type BookingDesk, DAY } from '../../testing/booking-desk';
import {
  GATHERING,
  OpenRelease,
  RELEASE,
  type ReleaseDesk,
  RELEASES_AT,
  said,
  type Visitor,
} from '../../testing/release-desk';
import { AdmissionStore } from './admission-store';
import { WaitingRooms } from './waiting-rooms';

const PATH = `/api/v1/releases/${RELEASE}`;

describe('a release', () => {
  let release: OpenRelease;
  let desk: BookingDesk;
  let room: ReleaseDesk;
  let li: Visitor;

  const open = async (...how: Parameters<typeof OpenRelease.open>) => {
    release = await OpenRelease.open(...how);
    ({ desk, room } = release);
    li = desk;
  };
  afterEach(() => desk.close());
  const at = (instant: string) => desk.app.clock.set(instant);

  const sellAllAtTheCounter = async () => {
    const { scheduling } = desk.hospital;
    for (const departmentId of ['D1', 'D2'])
      for (const session of await scheduling.sessions({ departmentId, from: DAY, to: DAY }))
        for (const number of await scheduling.numbers(session))
          await scheduling.hold({ clientRef: `counter-${number.id}`, session, number, patientNo: 'P000010' });
  };

  it('shows before the waiting room opens when that is, and lets nobody wait yet', async () => {
    await open();
    expect(await room.shown(li)).toMatchObject({
      id: RELEASE,
      visitDate: DAY,
      phase: 'scheduled',
      opensAt: '2026-11-22T09:40:00+08:00',
      releasesAt: '2026-11-22T10:00:00+08:00',
      endsAt: '2026-11-22T10:30:00+08:00',
      ending: null,
      waiting: 0,
      degraded: false,
      draw: { commitment: expect.stringMatching(/^[0-9a-f]{64}$/), seed: null },
    });
    expect(said(await room.join(li))).toEqual([409, 'RELEASE_NOT_OPEN']);
    at('2026-11-22T09:40:00+08:00');
    expect((await room.shown(li)).phase).toBe('gathering');
  });

  it('orders by draw, tells places after it, and lets in one after the other, who then may hold', async () => {
    await open(6);
    at(GATHERING);
    const everybody = [li, ...release.rivals];
    for (const one of everybody) await room.joined(one);
    expect(await room.ticket(li)).toMatchObject({ state: 'waiting', order: 'draw', position: null, pass: null });
    desk.app.clock.pass({ seconds: 0.25 });
    expect((await room.shown(li)).waiting).toBe(7);
    at(RELEASES_AT);
    const places = await Promise.all(everybody.map((one) => room.ticket(one)));
    expect(places.map(({ position }) => position).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const first = everybody[places.findIndex(({ position }) => position === 1)] ?? li;
    const last = everybody[places.findIndex(({ position }) => position === 7)] ?? li;
    expect(said(await release.holdAs(first, 'S1-1'))).toEqual([409, 'RELEASE_PASS_REQUIRED']);
    await room.pump();
    const { pass, state } = await room.ticket(first);
    expect([state, pass?.expiresAt]).toEqual(['admitted', '2026-11-22T10:05:00+08:00']);
    expect(await room.ticket(last)).toMatchObject({ state: 'waiting', position: 5 });
    expect(said(await release.holdAs(last, 'S1-1', pass?.text))).toEqual([409, 'RELEASE_PASS_REQUIRED']);
    expect(said(await release.holdAs(first, 'S1-1', 'made-up'))).toEqual([409, 'RELEASE_PASS_REQUIRED']);
    desk.app.clock.pass({ seconds: 1 });
    expect((await release.holdAs(first, 'S1-1', pass?.text)).status).toBe(201);
  });

  it('draws so that anybody can check it: the seed was promised, and gives this order', async () => {
    await open(6);
    at(GATHERING);
    const { draw } = await room.shown(li);
    for (const one of [li, ...release.rivals]) await room.joined(one);
    expect(said(await desk.app.call('GET', `${PATH}/draw`, { token: li.token }))).toEqual([409, 'RELEASE_NOT_OPEN']);
    at(RELEASES_AT);
    const { body } = await desk.app.call('GET', `${PATH}/draw`, { token: li.token });
    const { seed, items } = body as unknown as DrawnOrder;
    const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
    expect(sha256(Buffer.from(seed, 'hex'))).toBe(draw?.commitment);
    const mac = (entry: string) => createHmac('sha256', Buffer.from(seed, 'hex')).update(entry).digest('hex');
    const entries = items.map(({ entry }) => entry);
    expect(entries).toEqual([...entries].sort((a, b) => mac(a).localeCompare(mac(b))));
    const mine = await room.ticket(li);
    expect(mine.drawEntry).toBe(sha256(`${RELEASE}\n${li.personId}`));
    expect(entries.indexOf(mine.drawEntry) + 1).toBe(mine.position);
  });

  it('keeps the place while the app is closed, and gives no second one', async () => {
    await open();
    at(GATHERING);
    const [before] = (await room.joined(li)).items;
    const [again] = (await room.joined(li)).items;
    expect(again?.id).toBe(before?.id);
    at('2026-11-22T10:10:00+08:00');
    expect((await room.ticket(li)).id).toBe(before?.id);
  });

  it('tells who has closed the app that it is their turn, and not who is there', async () => {
    await open(1);
    at(GATHERING);
    await room.joined(li);
    const [there] = release.rivals;
    if (!there) throw new Error('no rival');
    await room.joined(there);
    at(RELEASES_AT);
    await room.mine(there);
    await room.pump();
    const told = async ({ token }: Visitor) => {
      const { body } = await desk.app.call('GET', '/api/v1/notifications', { token });
      return (body.items as { kind: string; title: string; target: object }[]).filter(({ kind }) => kind === 'release');
    };
    expect(await told(li)).toMatchObject([
      { title: '轮到您选号了', target: { kind: 'release', id: RELEASE, personId: li.personId } },
    ]);
    expect(await told(there)).toEqual([]);
  });

  it('lets who missed their turn wait again, at the end', async () => {
    await open();
    at(GATHERING);
    await room.joined(li);
    at(RELEASES_AT);
    await room.pump();
    const { pass } = await room.ticket(li);
    at('2026-11-22T10:05:00+08:00');
    expect((await room.ticket(li)).state).toBe('missed');
    expect(said(await release.holdAs(li, 'S1-1', pass?.text))).toEqual([409, 'RELEASE_PASS_REQUIRED']);
    expect((await room.joined(li)).items[0]).toMatchObject({ state: 'waiting', order: 'arrival' });
  });

  it('lets everybody book other days, and the released one once it is over', async () => {
    await open();
    at('2026-11-22T10:29:59+08:00');
    expect(said(await release.holdAs(li, 'S1-1'))).toEqual([409, 'RELEASE_PASS_REQUIRED']);
    at('2026-11-22T10:30:00+08:00');
    expect((await release.holdAs(li, 'S1-1')).status).toBe(201);
  });

  it('ends when the hospital has nothing left, and says so', async () => {
    await open();
    at(RELEASES_AT);
    const notYet = jest.spyOn(desk.hospital.scheduling, 'sessions').mockResolvedValue([]);
    await room.pump();
    expect(await room.shown(li)).toMatchObject({ phase: 'under-way', remaining: null });
    notYet.mockRestore();
    at('2026-11-22T10:00:10+08:00');
    await room.pump();
    expect(await room.shown(li)).toMatchObject({ phase: 'under-way', remaining: 3 });
    const { body } = await desk.app.call('GET', `/api/v1/hospitals/kq-first/release`, { token: li.token });
    expect(body.remainingAsOf).toBe('2026-11-22T10:00:10+08:00');
    await sellAllAtTheCounter();
    at('2026-11-22T10:00:20+08:00');
    await room.pump();
    expect(await room.shown(li)).toMatchObject({ phase: 'over', ending: 'numbers-gone', remaining: 0 });
    expect(said(await release.holdAs(li, 'S1-1'))).toEqual([409, 'SESSION_FULL']);
    expect((await room.join(li)).body).toMatchObject({
      code: 'RELEASE_NOT_OPEN',
      message: expect.stringContaining('约完'),
    });
  });

  it('lets in more slowly while the hospital takes no more', async () => {
    await open();
    at(RELEASES_AT);
    desk.app.nest.get(HospitalPressure).tell('kq-first');
    await new Promise((resolve) => setImmediate(resolve));
    const store = desk.app.nest.get(AdmissionStore);
    const opened = desk.app.nest.get(WaitingRooms).named(RELEASE);
    expect((await store.stateOf(opened, Date.parse(RELEASES_AT))).factor).toBe(0.5);
  });

  it('is shown to whoever comes, from what was asked a quarter of a second ago at most', async () => {
    await open();
    at(GATHERING);
    const store = desk.app.nest.get(AdmissionStore);
    const asked = jest.spyOn(store, 'stateOf');
    const page = async () => (await desk.app.call('GET', PATH)).body as unknown as Release;
    const pages = await Promise.all([page(), page(), page()]);
    expect(pages.map(({ phase }) => phase)).toEqual(['gathering', 'gathering', 'gathering']);
    expect(new Set(pages.map(({ entry }) => entry)).size).toBe(3);
    desk.app.clock.pass({ seconds: 0.249 });
    await page();
    expect(asked).toHaveBeenCalledTimes(1);
    desk.app.clock.pass({ seconds: 0.001 });
    await page();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('is not found by another name, nor one of a hospital that is not there, nor long ago', async () => {
    await open();
    for (const id of ['nowhere~2026-11-22', 'kq-first~2026-11-25', 'kq-first~2026-02-30', 'nonsense']) {
      const { status } = await desk.app.call('GET', `/api/v1/releases/${id}`, { token: li.token });
      expect([id, status]).toEqual([id, 404]);
    }
  });
});
