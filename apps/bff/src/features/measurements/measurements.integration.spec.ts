import type { Measurement, MeasurementList } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../../database/database';
import { addLinked } from '../../testing/links';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { TestTerminal } from '../../testing/test-terminal';

const AT = '2026-11-22T09:00:00+08:00';
const PRESSURE = { type: 'blood-pressure', systolic: '152', diastolic: '88', pulse: '76', measuredAt: AT };

describe('what residents measure', () => {
  let app: TestApp;
  let token: string;
  let personId: string;
  const terminal = new TestTerminal('first');

  beforeEach(async () => {
    const first = new InMemoryHospital({ id: 'first', name: '第一医院', patients: [aFileOf(LI_HUA, 'A1')] });
    app = await TestApp.start({ hospitals: [first], terminals: { first: terminal.access() } });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  });
  afterEach(() => app.stop());

  const of = (path = '') => `/api/v1/people/${personId}/measurements${path}`;
  const add = (body: object, by = token) => app.call('POST', of(), { token: by, body });
  const list = async (query = '', by = token) =>
    (await app.call('GET', of(query), { token: by })).body as unknown as MeasurementList;
  const remove = (id: string, by = token) => app.call('DELETE', of(`/${id}`), { token: by });
  const texts = async (query = '') => (await list(query)).items.map(({ value, systolic }) => value ?? systolic);

  it('is kept as it was written, judged with its source, and shown with the range', async () => {
    const answer = await add(PRESSURE);
    expect(answer).toMatchObject({
      status: 201,
      body: {
        ...{ type: 'blood-pressure', systolic: '152', diastolic: '88', pulse: '76', value: null, unit: 'mmHg' },
        ...{ measuredAt: AT, level: 'measure-again', againInMinutes: 5, actions: { remove: true } },
        source: { by: 'resident', name: null, hospitalName: null },
      },
    });
    expect(answer.body.basis).toContain('国家基本公共卫生服务规范（第三版）');
    expect(answer.body.advice).not.toContain('高血压');
    const { items, targets } = await list('?type=blood-pressure');
    expect(items).toEqual([answer.body]);
    expect(targets.map(({ quantity, atLeast, below }) => [quantity, atLeast, below])).toEqual([
      ['systolic', '90', '140'],
      ['diastolic', '60', '90'],
      ['pulse', '60', '101'],
    ]);
  });

  it('is paged newest first, of one kind or of all', async () => {
    for (const [hour, value] of [
      ['07', '60.1'],
      ['08', '60.2'],
      ['06', '60'],
    ] as const)
      await add({ type: 'weight', value, measuredAt: `2026-11-22T${hour}:00:00+08:00` });
    await add(PRESSURE);
    expect(await texts()).toEqual(['152', '60.2', '60.1', '60']);
    const first = await list('?type=weight&limit=2');
    expect(first.items.map(({ value }) => value)).toEqual(['60.2', '60.1']);
    const next = await list(`?type=weight&limit=2&cursor=${first.nextCursor}`);
    expect([next.items.map(({ value }) => value), next.nextCursor]).toEqual([['60'], null]);
    expect((await app.call('GET', of('?cursor=x'), { token })).body.code).toBe('VALIDATION_FAILED');
  });

  it.each([
    [{ ...PRESSURE, diastolic: '153' }, 'diastolic'],
    [{ ...PRESSURE, measuredAt: '2026-11-22T09:35:01+08:00' }, 'measuredAt'],
    [{ ...PRESSURE, measuredAt: '1989-12-31T12:00:00+08:00' }, 'measuredAt'],
    [{ ...PRESSURE, measuredAt: '2026-11-22' }, 'measuredAt'],
    [{ type: 'blood-glucose', value: '6.1', measuredAt: AT }, 'timing'],
    [{ type: 'weight', value: '605', measuredAt: AT }, 'value'],
    [{ type: 'weight', value: '6o', measuredAt: AT }, 'value'],
  ])('refuses the typing error in %j with plain words', async (body, field) => {
    expect(app.clock.now().toISOString()).toBe('2026-11-22T01:30:00.000Z');
    const answer = await add(body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    expect((answer.body as { details?: { field: string }[] }).details?.map((one) => one.field)).toContain(field);
    expect(await texts()).toEqual([]);
  });

  it('takes what a clock says that is five minutes fast for now', async () => {
    expect(await add({ ...PRESSURE, measuredAt: '2026-11-22T09:35:00+08:00' })).toMatchObject({
      status: 201,
      body: { measuredAt: '2026-11-22T09:30:00+08:00' },
    });
  });

  it('weighs with the newest height', async () => {
    await add({ type: 'height', value: '170', measuredAt: AT });
    expect((await add({ type: 'weight', value: '69.35', measuredAt: AT })).body.level).toBe('in-range');
    expect((await add({ type: 'weight', value: '69.36', measuredAt: AT })).body.level).toBe('measure-again');
  });

  it('is sealed, and gone when it is removed', async () => {
    const { id } = (await add(PRESSURE)).body as unknown as Measurement;
    const [row] = await app.nest
      .get(Database)
      .rows<{ content: Buffer }>('SELECT content_sealed AS content FROM measurement');
    expect(row?.content.toString('latin1')).not.toContain('152');
    expect((await remove(id)).status).toBe(204);
    expect(await texts()).toEqual([]);
    expect((await remove(id)).body.code).toBe('MEASUREMENT_NOT_FOUND');
  });

  it('is seen by family who may see the record, who remove only what they wrote', async () => {
    const daughter = await app.signIn('daughter');
    const terms = { relation: 'parent', capacity: 'family', scope: 'everything' } as const;
    await addLinked(app, daughter, { ...LI_HUA, birthDate: '1990-01-01' }, terms);
    const { id } = (await add(PRESSURE)).body as unknown as Measurement;
    expect((await list('', daughter)).items).toMatchObject([{ id, actions: { remove: false } }]);
    expect((await remove(id, daughter)).body.code).toBe('MEASUREMENT_NOT_FOUND');
    const hers = (await add({ ...PRESSURE, systolic: '139' }, daughter)).body as unknown as Measurement;
    expect((await remove(hers.id, daughter)).status).toBe(204);
  });

  describe('pushed by a hospital', () => {
    const pushed = { ...PRESSURE, senderNo: 'S-1', patientNo: 'A1', by: 'doctor', byName: '村医周明' };
    const push = (more: object = {}, by = terminal) =>
      by.post(app, '/terminal/v1/measurements', { ...pushed, ...more });
    const setTarget = (more: object) =>
      terminal.post(app, '/terminal/v1/measurement-targets', {
        ...{ patientNo: 'A1', quantity: 'systolic', doctorName: '周明', ...more },
      });
    const told = () =>
      app.nest
        .get(Database)
        .rows<{ kind: string; urgent: number }>('SELECT kind, urgent FROM notification ORDER BY urgent');

    beforeEach(async () => {
      // The hospital's number is known once somebody has looked.
      await app.call('GET', `/api/v1/people/${personId}/record`, { token });
      expect(await app.nest.get(Database).rows('SELECT id FROM hospital_patient')).toHaveLength(1);
    });

    it('is kept once, with its source, and is not the resident’s to remove', async () => {
      expect((await push()).body).toEqual({ state: 'recorded' });
      expect((await push({ systolic: '120' })).body).toEqual({ state: 'known' });
      const { items } = await list();
      expect(items).toMatchObject([
        {
          systolic: '152',
          source: { by: 'doctor', name: '村医周明', hospitalName: '第一医院' },
          actions: { remove: false },
        },
      ]);
      expect((await remove(items[0]?.id ?? '')).status).toBe(404);
      expect(await told()).toEqual([]);
      const log = await app.call('GET', `/api/v1/people/${personId}/access-log`, { token });
      expect(log.text).toContain('上传了您的健康测量');
    });

    it('is told at once where a doctor is needed', async () => {
      await push({ systolic: '165' });
      await push({ systolic: '185', senderNo: 'S-2' });
      await push({ systolic: '185', senderNo: 'S-2' });
      expect((await told()).map((row) => ({ ...row }))).toEqual([
        { kind: 'record', urgent: 0 },
        { kind: 'record', urgent: 1 },
      ]);
      const { body } = await app.call('GET', '/api/v1/notifications', { token });
      expect(body).toMatchObject({ items: [{ target: { kind: 'measurements', id: 'blood-pressure', personId } }, {}] });
    });

    it('sets a range for one person, which counts until it is taken back', async () => {
      await push();
      expect((await setTarget({ below: '155' })).body).toEqual({ state: 'set' });
      expect(await list('?type=blood-pressure')).toMatchObject({
        items: [{ level: 'in-range', basis: '第一医院 周明医生为您设定' }],
        targets: [{ quantity: 'systolic', atLeast: null, below: '155', isPersonal: true }, {}, { isPersonal: false }],
      });
      expect((await setTarget({ below: '100', atLeast: '100' })).status).toBe(400);
      expect((await setTarget({})).body).toEqual({ state: 'removed' });
      expect((await list()).items[0]?.level).toBe('measure-again');
    });

    it('is refused for a number nobody has, without consent to the record, and without a signature', async () => {
      expect(await push({ patientNo: 'A2' })).toMatchObject({ status: 404, body: { code: 'PERSON_NOT_FOUND' } });
      expect((await push({}, new TestTerminal('first'))).status).toBe(401);
      expect((await push({ systolic: '700' })).status).toBe(400);
      await answerConsents(app, personId, ['record'], false);
      expect((await push()).status).toBe(404);
    });
  });

  it('goes with the person', async () => {
    await add(PRESSURE);
    const answer = await app.call('POST', `/api/v1/people/${personId}/erasure`, {
      token,
      headers: { 'idempotency-key': 'k' },
    });
    expect(answer.status).toBeLessThan(300);
    expect(await app.nest.get(Database).rows('SELECT id FROM measurement')).toEqual([]);
  });
});
