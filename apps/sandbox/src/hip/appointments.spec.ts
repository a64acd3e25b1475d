import { add, cancel, find, startTinyCounty } from '../../testing/county';
import { ask, inQuery, OIDS, type HipReply } from '../../testing/hip-client';
import type { RunningSandbox } from '../../testing/start';
import { WANG } from '../../testing/tiny-world';
import { extensionOf } from './forms';
import type { XmlNode } from './xml';

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await startTinyCounty();
});
afterEach(() => sandbox.stop());

const COUNTY = '/hospitals/kq-county';
const appointmentIn = ({ subjects }: HipReply): XmlNode | undefined => subjects[0]?.at('encounterAppointment');
const statusIn = (reply: HipReply): string | null | undefined =>
  appointmentIn(reply)?.at('reusableDevice', 'assignedDevice', 'code').attribute('code');
const ofDay = (date: string, start = 1, size = 100): Promise<HipReply> =>
  ask(
    sandbox.url,
    'OutPatientAppointStatusInfoQuery',
    inQuery(
      `<effectiveTime><value><low value="${date}"/><high value="${date}"/></value></effectiveTime>`,
      `<initialQuantity value="${size}"/><startResultNumber value="${start}"/>`,
    ),
  );

describe('appointments over hip', () => {
  it('are booked in one step and found by our id, with a visit number, a place and what to bring', async () => {
    expect(await add(sandbox.url, 'a1')).toMatchObject({ root: 'MCCI_IN000002UV01', typeCode: 'AA', code: '0000' });
    const reply = await find(sandbox.url, 'a1');
    const found = appointmentIn(reply);
    expect(reply.query).toBe('OK');
    expect(statusIn(reply)).toBe('1');
    expect(extensionOf(found?.all('id') ?? [], OIDS.appointment)).toBe('a1');
    expect(extensionOf(found?.all('id') ?? [], OIDS.visit)).toMatch(/^LXV20261122\d{6}$/);
    expect(found?.at('effectiveTime', 'low').attribute('value')).toBe('202611230800');
    expect(found?.at('location', 'serviceDeliveryLocation', 'location', 'name').attribute('value')).toContain('诊室');
    expect(found?.at('queueNumber').attribute('value')).toBe('1');
    expect(found?.all('annotation')).toHaveLength(2);
  });

  it('may be added again with the same content, and only then', async () => {
    await add(sandbox.url, 'a1');
    expect(await add(sandbox.url, 'a1')).toMatchObject({ typeCode: 'AA' });
    expect(await add(sandbox.url, 'a1', { low: '202611230810', high: '202611230820' })).toMatchObject({ code: '1007' });
    expect((await ofDay('20261123')).subjects).toHaveLength(1);
  });

  it('do not need a doctor', async () => {
    expect(await add(sandbox.url, 'a1', { doctorId: null })).toMatchObject({ typeCode: 'AA' });
  });

  it.each([
    ['a number that is taken', { low: '202611230820', high: '202611230830' }, '1001'],
    [
      'a session that is stopped',
      { sessionId: 'STOPPED', low: '202611250800', high: '202611250810', period: '2' },
      '1003',
    ],
    ['a session that is not released', { sessionId: 'CLOSED', low: '202611250800', high: '202611250810' }, '9000'],
    ['an unknown schedule', { sessionId: 'S9' }, '1005'],
    ['a time that is none of its frames', { low: '202611230805', high: '202611230815' }, '1005'],
    ['an unknown patient', { patientNo: '999999' }, '1006'],
    ['another name', { name: '李桂花' }, '1006'],
    ['a fee of yesterday', { fee: '30.00' }, '9000'],
    ['a fee in fen', { fee: '3500' }, '0003'],
    ['a status that no booking has', { status: '4' }, '0003'],
    ['a period that does not exist', { period: '7' }, '0003'],
  ])('are refused for %s', async (_why, changes, code) => {
    expect(await add(sandbox.url, 'a1', changes)).toMatchObject({ typeCode: 'AE', code });
    expect((await find(sandbox.url, 'a1')).query).toBe('NF');
  });

  it('are refused once the quota of the department is reached', async () => {
    await add(sandbox.url, 'a1');
    expect(await add(sandbox.url, 'a2', { low: '202611230810', high: '202611230820' })).toMatchObject({ code: '1004' });
  });

  it('are cancelled, as often as one asks, and free their number', async () => {
    await add(sandbox.url, 'a1');
    expect(await cancel(sandbox.url, 'a1')).toMatchObject({ typeCode: 'AA' });
    expect(await cancel(sandbox.url, 'a1')).toMatchObject({ typeCode: 'AA' });
    expect(statusIn(await find(sandbox.url, 'a1'))).toBe('4');
    expect(await add(sandbox.url, 'a2')).toMatchObject({ typeCode: 'AA' });
  });

  it('are not cancelled for somebody else, nor too late, nor after arriving', async () => {
    await add(sandbox.url, 'a1');
    expect(await cancel(sandbox.url, 'none')).toMatchObject({ code: '1103' });
    expect(await cancel(sandbox.url, 'a1', WANG.patientNo)).toMatchObject({ code: '1103' });
    sandbox.clock.moveTo(new Date('2026-11-23T07:30:01+08:00'));
    expect(await cancel(sandbox.url, 'a1')).toMatchObject({ code: '1101' });
    sandbox.clock.moveTo(new Date('2026-11-23T07:30:00+08:00'));
    await sandbox.control(`${COUNTY}/bookings/a1/state`, { method: 'POST', body: { state: 'arrived' } });
    expect(await cancel(sandbox.url, 'a1')).toMatchObject({ code: '1102' });
    expect(statusIn(await find(sandbox.url, 'a1'))).toBe('2');
  });

  it('are found stopped when their session is', async () => {
    await add(sandbox.url, 'a1');
    await sandbox.control(`${COUNTY}/sessions/S1/stop`, { method: 'POST' });
    expect(statusIn(await find(sandbox.url, 'a1'))).toBe('5');
    expect(await cancel(sandbox.url, 'a1')).toMatchObject({ code: '9000' });
  });

  it('are listed by day, ordered by id, a page at a time, cancelled ones too', async () => {
    await add(sandbox.url, 'b', { patientNo: WANG.patientNo, name: WANG.name });
    await add(sandbox.url, 'a', { low: '202611230810', high: '202611230820' });
    await cancel(sandbox.url, 'a');
    const first = await ofDay('20261123', 1, 1);
    expect(extensionOf(appointmentIn(first)?.all('id') ?? [], OIDS.appointment)).toBe('a');
    const remaining = (reply: HipReply) =>
      reply.message.at('controlActProcess', 'queryAck', 'resultRemainingQuantity').attribute('value');
    expect([statusIn(first), remaining(first)]).toEqual(['4', '1']);
    const second = await ofDay('20261123', 2, 1);
    expect([statusIn(second), remaining(second)]).toEqual(['1', '0']);
    expect((await ofDay('20261124')).query).toBe('NF');
  });

  it('show in the control interface like those of any hospital', async () => {
    await add(sandbox.url, 'a1');
    expect(await (await sandbox.control(`${COUNTY}/bookings`)).json()).toMatchObject([
      { clientRef: 'a1', numberId: '0800', state: 'booked', patientName: '李桂兰' },
    ]);
    expect(await (await sandbox.control('/hospitals/kq-first/bookings')).json()).toEqual([]);
  });
});
