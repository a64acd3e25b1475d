import { type BookingDesk, RIVALS } from '../../testing/booking-desk';
import {
  GATHERING,
  OpenRelease,
  RELEASE,
  type ReleaseDesk,
  RELEASES_AT,
  said,
  type Visitor,
} from '../../testing/release-desk';
import { addActive } from '../../testing/residents';
import { RiskCheck } from './risk-check';

const PATH = `/api/v1/releases/${RELEASE}`;

describe('a release that is fair', () => {
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

  it('gives the turn of whoever chooses faster than a hand to the next, and the pass counts no more', async () => {
    await open();
    at(GATHERING);
    await room.joined(li);
    at(RELEASES_AT);
    await room.pump();
    const { pass } = await room.ticket(li);
    desk.app.clock.pass({ seconds: 0.999 });
    expect(said(await release.holdAs(li, 'S1-1', pass?.text))).toEqual([409, 'RELEASE_PASS_REQUIRED']);
    desk.app.clock.pass({ seconds: 5 });
    expect(said(await release.holdAs(li, 'S1-1', pass?.text))).toEqual([409, 'RELEASE_PASS_REQUIRED']);
    expect(await room.ticket(li)).toMatchObject({ state: 'waiting', order: 'last' });
  });

  it('lets one account wait for so many people, and one phone', async () => {
    await open(3, { ticketsPerAccount: 1, ticketsPerDevice: 2 });
    at(GATHERING);
    await room.joined(li);
    const child = { token: li.token, personId: await addActive(desk.app, li.token, RIVALS[5], 'relative') };
    const refused = await room.join(child);
    expect(refused.body).toMatchObject({ code: 'RELEASE_LIMIT_REACHED', message: '一个账号最多同时为 1 位就诊人排队' });
    const device = 'one-and-the-same-phone';
    for (const one of release.rivals.slice(0, 2)) expect((await room.join(one, { device })).status).toBe(201);
    expect(said(await room.join(release.rivals[2] as Visitor, { device }))).toEqual([409, 'RELEASE_LIMIT_REACHED']);
  });

  it('orders last an account that goes on trying for more people than it may wait for', async () => {
    await open(0, { ticketsPerAccount: 1 });
    at(GATHERING);
    await room.joined(li);
    const beyond = [];
    for (const rival of RIVALS.slice(0, 3)) beyond.push(await addActive(desk.app, li.token, rival, 'relative'));
    const orders = [];
    for (const personId of beyond) {
      expect(said(await room.join({ token: li.token, personId }))).toEqual([409, 'RELEASE_LIMIT_REACHED']);
      orders.push((await room.ticket(li)).order);
    }
    expect(orders).toEqual(['draw', 'draw', 'last']);
  });

  it('lets only those wait for a person who may book for them', async () => {
    await open(1);
    at(GATHERING);
    const [stranger] = release.rivals;
    expect(said(await room.join({ token: li.token, personId: stranger?.personId ?? '' }))).toEqual([
      404,
      'PERSON_NOT_FOUND',
    ]);
    const [ticket] = (await room.joined(stranger as Visitor)).items;
    await desk.app.call('DELETE', `${PATH}/tickets/${ticket?.id}`, { token: li.token });
    expect((await room.mine(stranger as Visitor)).items).toHaveLength(1);
    await desk.app.call('DELETE', `${PATH}/tickets/${ticket?.id}`, { token: stranger?.token });
    expect((await room.mine(stranger as Visitor)).items).toEqual([]);
  });

  it('orders last who taps faster than a hand, who never saw the page, and whom WeChat holds for risky', async () => {
    await open(5);
    Object.assign(desk.app.nest.get(RiskCheck), { config: { wechat: { ranksRisk: true } } });
    at(GATHERING);
    const [quick, blind, risky, unranked, honest] = release.rivals as [Visitor, Visitor, Visitor, Visitor, Visitor];
    desk.app.wechat.ranks.set(`openid-of-${RIVALS[2]?.name}`, 3);
    desk.app.wechat.ranks.set(`openid-of-${RIVALS[3]?.name}`, 'unavailable');
    desk.app.wechat.ranks.set(`openid-of-${RIVALS[4]?.name}`, 2);
    await room.join(quick, { seconds: 0 });
    await room.join(blind, { entry: 'made-up' });
    for (const one of [risky, unranked, honest]) await room.joined(one);
    await desk.app.nest.get(RiskCheck).settled();
    const orders = await Promise.all([quick, blind, risky, unranked, honest].map((one) => room.ticket(one)));
    expect(orders.map(({ order }) => order)).toEqual(['last', 'last', 'last', 'draw', 'draw']);
    at(RELEASES_AT);
    expect((await room.ticket(quick)).estimateSeconds).toBeNull();
  });

  it('orders last and slows down who asks again and again like a machine', async () => {
    await open();
    at(GATHERING);
    await room.joined(li);
    const answers = [];
    for (let i = 0; i < 16; i += 1) answers.push(await desk.app.call('GET', `${PATH}/tickets`, { token: li.token }));
    expect(answers.map(({ status }) => status).slice(-2)).toEqual([429, 429]);
    expect(answers.at(-1)?.headers['retry-after']).toBe('3');
    desk.app.clock.pass({ seconds: 10 });
    expect(await room.ticket(li)).toMatchObject({ order: 'last' });
  });

  it('orders last whoever brings the page that somebody else was shown', async () => {
    await open(2);
    at(GATHERING);
    const { entry } = await room.shown(li);
    const [one, other] = release.rivals as [Visitor, Visitor];
    for (const each of [one, other]) await room.join(each, { entry });
    expect([(await room.ticket(one)).order, (await room.ticket(other)).order]).toEqual(['draw', 'last']);
  });
});
