import { call, numberFields } from '../../testing/selfservice-client';
import { startTinySandbox, type RunningSandbox } from '../../testing/start';

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await startTinySandbox();
});
afterEach(() => sandbox.stop());

const HOSPITAL = '/hospitals/kq-first';
const json = async (path: string): Promise<unknown> => (await sandbox.control(path)).json();
const post = (path: string, body?: unknown): Promise<Response> => sandbox.control(path, { method: 'POST', body });
const book = async (id = 'r1'): Promise<void> => {
  await call(sandbox.url, 'LockReg', numberFields(id));
  await call(sandbox.url, 'OrderReg', numberFields(id));
};

describe('the control interface', () => {
  it('lists who may be played', async () => {
    expect(await json('/residents')).toMatchObject([
      {
        signInCode: 'demo-li',
        name: '李桂兰',
        document: { type: 'resident-id', number: '110199195103150024' },
        phone: '13800000001',
        note: '测试居民',
        age: 75,
        patientNos: { 'kq-first': ['100001', '100009'] },
      },
      {},
      { patientNos: { 'kq-first': [] } },
    ]);
  });

  it('lists the hospital with its wires', async () => {
    expect(await json('/hospitals')).toMatchObject([{ id: 'kq-first', wires: ['selfservice', 'fhir'] }]);
  });

  it('tells the hospital’s own truth about bookings', async () => {
    expect(await json(`${HOSPITAL}/bookings`)).toEqual([]);
    await book();
    expect(await json(`${HOSPITAL}/bookings`)).toMatchObject([
      {
        clientRef: 'r1',
        visitNo: 'MZ20261122000001',
        sessionId: 'S1',
        numberId: 'S1-1',
        patientNo: '100001',
        state: 'booked',
        patientName: '李桂兰',
        departmentName: '心血管内科',
        doctorName: '陈立',
        date: '2026-11-23',
        startTime: '08:00',
        feeFen: 3500,
      },
    ]);
  });

  it('moves a booking only along the table of states', async () => {
    await book();
    expect((await post(`${HOSPITAL}/bookings/r1/state`, { state: 'completed' })).status).toBe(409);
    expect(await (await post(`${HOSPITAL}/bookings/r1/state`, { state: 'arrived' })).json()).toMatchObject({
      state: 'arrived',
    });
    expect((await post(`${HOSPITAL}/bookings/r1/state`, { state: 'gone' })).status).toBe(400);
    expect((await post(`${HOSPITAL}/bookings/none/state`, { state: 'arrived' })).status).toBe(404);
  });

  it('stops a session and says whom it hit', async () => {
    await book();
    expect(await (await post(`${HOSPITAL}/sessions/S1/stop`)).json()).toEqual({ stoppedBookings: 1 });
    expect(await json(`${HOSPITAL}/sessions?date=2026-11-23`)).toMatchObject([
      { id: 'S1', state: 'stopped', remaining: 0 },
      { id: 'S2', state: 'open', remaining: 2 },
    ]);
    expect((await post(`${HOSPITAL}/sessions/S9/stop`)).status).toBe(404);
    expect((await sandbox.control(`${HOSPITAL}/sessions?date=2026-02-30`)).status).toBe(400);
  });

  it('moves the hospital’s clock', async () => {
    expect(await (await post('/clock', { now: '2026-12-01T08:00:00+08:00' })).json()).toEqual({
      now: '2026-12-01T00:00:00.000Z',
      local: '2026-12-01 08:00:00',
    });
    expect((await call(sandbox.url, 'NetTest')).res).toEqual({ SYSDATE: '2026-12-01 08:00:00' });
  });

  it('restores everything at once', async () => {
    await book();
    await post(`${HOSPITAL}/faults`, { operation: '*', kind: 'http-500' });
    await post('/clock', { now: '2026-12-01T08:00:00+08:00' });
    expect((await post('/reset')).status).toBe(204);
    expect(await json(`${HOSPITAL}/bookings`)).toEqual([]);
    expect(await json(`${HOSPITAL}/faults`)).toEqual([]);
    expect(await json('/messages')).toEqual([]);
    expect(await json('/clock')).toMatchObject({ local: '2026-11-22 09:00:00' });
  });

  it('keeps faults until they are cleared, one operation or all', async () => {
    const fault = { operation: 'book', kind: 'delay', times: 3, delayMs: 50 };
    const added = await post(`${HOSPITAL}/faults`, fault);
    expect([added.status, await added.json()]).toEqual([201, fault]);
    await post(`${HOSPITAL}/faults`, { operation: 'hold', kind: 'hang' });
    expect(await json(`${HOSPITAL}/faults`)).toMatchObject([fault, { operation: 'hold', times: null }]);
    await sandbox.control(`${HOSPITAL}/faults?operation=book`, { method: 'DELETE' });
    expect(await json(`${HOSPITAL}/faults`)).toMatchObject([{ operation: 'hold' }]);
    expect((await sandbox.control(`${HOSPITAL}/faults`, { method: 'DELETE' })).status).toBe(204);
    expect(await json(`${HOSPITAL}/faults`)).toEqual([]);
  });

  it.each([
    ['an unknown kind', `${HOSPITAL}/faults`, { operation: 'book', kind: 'fire' }, 400],
    ['an unknown operation', `${HOSPITAL}/faults`, { operation: 'pay', kind: 'hang' }, 400],
    ['no operation', `${HOSPITAL}/faults`, { kind: 'hang' }, 400],
    ['no times', `${HOSPITAL}/faults`, { operation: 'book', kind: 'hang', times: 0 }, 400],
    ['half a time', `${HOSPITAL}/faults`, { operation: 'book', kind: 'hang', times: 1.5 }, 400],
    ['a delay without end', `${HOSPITAL}/faults`, { operation: 'book', kind: 'delay', delayMs: 600_001 }, 400],
    ['a list', `${HOSPITAL}/faults`, [], 400],
    ['nothing', `${HOSPITAL}/faults`, undefined, 400],
    ['another hospital', '/hospitals/other/faults', { operation: 'book', kind: 'hang' }, 404],
    ['a time without offset', '/clock', { now: '2026-12-01T08:00:00' }, 400],
    ['a day that does not exist', '/clock', { now: '2026-02-30T08:00:00Z' }, 400],
    ['no time', '/clock', {}, 400],
    ['an address that is none', '/nothing', {}, 404],
  ])('refuses %s and says why', async (_why, path, body, status) => {
    const response = await post(path, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ reason: expect.any(String) });
  });

  it('refuses JSON that is none', async () => {
    const response = await fetch(`${sandbox.url}/_control/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"now":',
    });
    expect([response.status, await response.json()]).toEqual([400, { reason: expect.any(String) }]);
  });

  it('lets pages of any origin in, and only here', async () => {
    const preflight = await fetch(`${sandbox.url}/_control/clock`, { method: 'OPTIONS' });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect((await sandbox.control('/nothing')).headers.get('access-control-allow-origin')).toBe('*');
    const elsewhere = await fetch(`${sandbox.url}/counter/`);
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the counter page', () => {
  it('is served with its modules, also without the slash', async () => {
    const page = await fetch(`${sandbox.url}/counter`);
    expect(page.url).toBe(`${sandbox.url}/counter/`);
    expect(await page.text()).toContain('<title>门诊服务台</title>');
    const script = await fetch(`${sandbox.url}/counter/main.js`);
    expect([script.status, script.headers.get('content-type')]).toEqual([200, expect.stringContaining('javascript')]);
  });
});
