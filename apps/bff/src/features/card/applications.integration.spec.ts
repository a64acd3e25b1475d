import { CardAuthorityPort, CardAuthorityUnavailable } from '@kangqiao/card-port';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../../database/database';
import { addLinked } from '../../testing/links';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { ApplicationSweep } from './application-sweep';

const ISSUED = { kind: 'issued', card: { cardNumber: 'CARD-1', issuer: '省平台' } } as const;
const PENDING = { kind: 'pending' } as const;

describe('an application for a card', () => {
  let app: TestApp;
  let token: string;
  let personId: string;
  let apply: jest.SpyInstance;

  const card = (method: 'GET' | 'POST' | 'DELETE', path = '', body?: object) =>
    app.call(method, `/api/v1/people/${personId}/card${path}`, { token, body });
  const sweep = () => app.nest.get(ApplicationSweep).run();
  const stored = () => app.nest.get(Database).row<Record<string, unknown>>('SELECT * FROM health_card');
  const silent = () => Promise.reject(new CardAuthorityUnavailable('HTTP 503'));

  beforeAll(async () => {
    app = await TestApp.start({ hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] })] });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  });
  beforeEach(async () => {
    await app.nest.get(Database).change('DELETE FROM health_card');
    apply = jest.spyOn(app.nest.get(CardAuthorityPort), 'apply');
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.stop());

  it('tells the issuer what is known and what was filled in, and keeps no more than it needs', async () => {
    apply.mockResolvedValueOnce(PENDING);
    const details = { phone: '13900000009', nation: '汉族', address: '康桥市一号路', wechatCode: 'once' };
    expect((await card('POST', '', details)).body).toMatchObject({ state: 'pending', number: null, issuedAt: null });
    expect(apply).toHaveBeenLastCalledWith({
      personId,
      name: '李华',
      sex: 'male',
      birthDate: '1990-01-01',
      document: LI_HUA.document,
      guardian: null,
      ...details,
    });
    const waiting = JSON.stringify(await stored());
    for (const text of Object.values(details)) expect(waiting).not.toContain(text);
    apply.mockResolvedValueOnce(ISSUED);
    app.clock.pass({ seconds: 10 });
    await sweep();
    expect(apply).toHaveBeenLastCalledWith(expect.objectContaining({ ...details, wechatCode: null }));
    expect(await stored()).toMatchObject({ phone_sealed: null, nation_sealed: null, address_sealed: null });
  });

  it('names the phone that a hospital holds where none was filled in', async () => {
    await card('POST');
    expect(apply).toHaveBeenCalledWith(expect.objectContaining({ phone: LI_HUA.phone, nation: null, address: null }));
  });

  it.each([
    [{ phone: '1234' }, 'phone'],
    [{ nation: '' }, 'nation'],
    [{ address: '路'.repeat(101) }, 'address'],
    [{ wechatCode: '' }, 'wechatCode'],
  ])('is refused as one types for %j', async (body, field) => {
    const { status, body: answer } = await card('POST', '', body);
    expect([status, answer.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.details).toEqual([expect.objectContaining({ field })]);
    expect(await stored()).toBeNull();
  });

  it('shows while the issuer works on it, and gives no codes and cannot be ended', async () => {
    apply.mockResolvedValue(PENDING);
    expect((await card('POST')).status).toBe(201);
    const { body } = await card('GET');
    expect(body).toMatchObject({ state: 'pending', actions: { show: false, apply: false, revoke: false } });
    for (const [method, path] of [
      ['POST', '/codes'],
      ['POST', '/static-code'],
      ['DELETE', ''],
    ] as const) {
      const answer = await card(method, path);
      expect([answer.status, answer.body.code]).toEqual([409, 'CARD_PENDING']);
    }
  });

  it('is asked for again by whoever looks, but not more often than every five seconds', async () => {
    apply.mockResolvedValue(PENDING);
    await card('POST');
    await card('GET');
    expect(apply).toHaveBeenCalledTimes(1);
    app.clock.pass({ seconds: 4 });
    await card('GET');
    expect(apply).toHaveBeenCalledTimes(1);
    app.clock.pass({ seconds: 1 });
    apply.mockResolvedValue(ISSUED);
    const looked = await Promise.all([1, 2, 3].map(() => card('GET')));
    expect(apply).toHaveBeenCalledTimes(2);
    expect(looked.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await card('GET')).body).toMatchObject({ state: 'active', number: 'CARD-1', issuer: '省平台' });
  });

  it('is followed up with nobody looking, later each time', async () => {
    apply.mockResolvedValue(PENDING);
    await card('POST');
    const waits: number[] = [];
    for (let asked = 1; asked <= 3; asked += 1) {
      for (let seconds = 0; apply.mock.calls.length === asked; seconds += 5) {
        app.clock.pass({ seconds: 5 });
        await sweep();
        waits[asked - 1] = seconds + 5;
      }
    }
    expect(waits).toEqual([10, 20, 40]);
    apply.mockResolvedValue(ISSUED);
    app.clock.pass({ minutes: 2 });
    await sweep();
    expect((await card('GET')).body.state).toBe('active');
    const asked = apply.mock.calls.length;
    app.clock.pass({ days: 1 });
    await sweep();
    expect(apply).toHaveBeenCalledTimes(asked);
  });

  it('is never lost when the issuer does not answer: it is written down, and asked for again', async () => {
    apply.mockImplementation(silent);
    const unanswered = await card('POST');
    expect([unanswered.status, unanswered.body.code]).toEqual([503, 'CARD_ISSUER_UNAVAILABLE']);
    expect((await card('GET')).body.state).toBe('pending');
    app.clock.pass({ seconds: 10 });
    const looked = await card('GET');
    expect([looked.status, looked.body.state]).toEqual([200, 'pending']);
    apply.mockResolvedValue(ISSUED);
    app.clock.pass({ seconds: 20 });
    await sweep();
    expect((await card('GET')).body).toMatchObject({ state: 'active', number: 'CARD-1' });
  });

  it('is done by the resident’s second try when the first went unanswered', async () => {
    apply.mockImplementationOnce(silent);
    expect((await card('POST')).status).toBe(503);
    expect((await card('POST')).body.state).toBe('active');
  });

  it('is issued even when a refusal of another try came in between', async () => {
    let answer: (outcome: typeof ISSUED) => void = () => undefined;
    apply.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const first = card('POST');
    while (apply.mock.calls.length === 0) await new Promise(setImmediate);
    apply.mockResolvedValueOnce({ kind: 'refused', reason: 'DETAILS_MISMATCH' });
    expect((await card('POST')).body.code).toBe('CARD_DETAILS_MISMATCH');
    answer(ISSUED);
    expect((await first).body).toMatchObject({ state: 'active', number: 'CARD-1' });
  });

  it.each([
    [{ reason: 'DETAILS_MISSING', fields: ['nation', 'address'] }, 'CARD_DETAILS_MISSING', ['nation', 'address']],
    [{ reason: 'WECHAT_CODE_MISSING' }, 'CARD_DETAILS_MISSING', ['wechatCode']],
    [{ reason: 'DETAILS_MISMATCH' }, 'CARD_DETAILS_MISMATCH', undefined],
    [{ reason: 'DOCUMENT_UNSUPPORTED' }, 'CARD_DOCUMENT_UNSUPPORTED', undefined],
    [{ reason: 'REFUSED' }, 'CARD_REFUSED', undefined],
  ])('that is refused for %j says so, and can be made again', async (refusal, code, fields) => {
    apply.mockResolvedValueOnce({ kind: 'refused', ...refusal });
    const { status, body } = await card('POST');
    const named = (body.details as { field: string }[] | undefined)?.map(({ field }) => field);
    expect([status, body.code, named]).toEqual([422, code, fields]);
    const looked = await card('GET');
    expect([looked.status, looked.body.code]).toEqual([404, 'CARD_NOT_FOUND']);
    expect(looked.body.message).toContain('上次申领未成功');
    expect((await card('POST', '/codes')).body.code).toBe('CARD_NOT_FOUND');
    expect((await card('POST')).body.state).toBe('active');
  });

  it('is not brought on for somebody who no longer agrees, until they do again', async () => {
    apply.mockResolvedValue(PENDING);
    await card('POST');
    await answerConsents(app, personId, ['identity'], false);
    app.clock.pass({ minutes: 20 });
    await sweep();
    expect(apply).toHaveBeenCalledTimes(1);
    await answerConsents(app, personId, ['identity'], true);
    app.clock.pass({ minutes: 20 });
    await sweep();
    expect(apply).toHaveBeenCalledTimes(2);
  });

  describe('for a child without documents', () => {
    const CHILD = {
      name: '李华之子',
      birthDate: '2026-11-20',
      document: { type: 'newborn', number: `01-${LI_HUA.document.number}-20261120-1` },
      phone: '13800000001',
    } as const;
    const of = (id: string, by = token) => app.call('POST', `/api/v1/people/${id}/card`, { token: by });

    it('is made by its guardian, who is named', async () => {
      const child = await addLinked(app, token, CHILD, { relation: 'child', capacity: 'guardian' });
      apply.mockResolvedValueOnce(PENDING);
      await of(child);
      const { name, document, phone } = LI_HUA;
      const guardian = { relation: 'father', name, document, phone };
      expect(apply).toHaveBeenLastCalledWith(expect.objectContaining({ personId: child, guardian }));
      app.clock.pass({ minutes: 1 });
      await sweep();
      expect(apply).toHaveBeenLastCalledWith(expect.objectContaining({ personId: child, guardian }));
      expect(apply).toHaveBeenCalledTimes(2);
    });

    it('is not made by other family, nor by a guardian who has not proved who they are', async () => {
      const grandmother = await app.signIn('grandmother');
      const child = await addLinked(app, grandmother, CHILD, { relation: 'relative', capacity: 'family' });
      expect((await of(child, grandmother)).body.code).toBe('GUARDIAN_REQUIRED');
      const nobody = await app.signIn('nobody');
      await addLinked(app, nobody, CHILD, { relation: 'child', capacity: 'guardian' });
      expect((await of(child, nobody)).body.code).toBe('GUARDIAN_REQUIRED');
      expect(apply).not.toHaveBeenCalled();
    });
  });
});

describe('a card whose issuer is silent', () => {
  let app: TestApp;
  let token: string;
  let path: string;

  beforeAll(async () => {
    app = await TestApp.start({ hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] })] });
    token = await app.signIn('li');
    path = `/api/v1/people/${await addActive(app, token)}/card`;
    await app.call('POST', path, { token });
    const issuer = app.nest.get(CardAuthorityPort);
    for (const operation of ['apply', 'codes', 'staticCode', 'revoke'] as const)
      jest.spyOn(issuer, operation).mockRejectedValue(new CardAuthorityUnavailable('silent'));
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await app.stop();
  });

  it('is still shown, and applying for it answers with it', async () => {
    for (const method of ['GET', 'POST'] as const) {
      expect((await app.call(method, path, { token })).body).toMatchObject({ state: 'active' });
    }
  });

  it.each([
    ['POST', '/codes'],
    ['POST', '/static-code'],
    ['DELETE', ''],
  ] as const)('says so to %s %s, and changes nothing', async (method, rest) => {
    const { status, body } = await app.call(method, `${path}${rest}`, { token });
    expect([status, body.code]).toEqual([503, 'CARD_ISSUER_UNAVAILABLE']);
    expect((await app.call('GET', path, { token })).body.state).toBe('active');
  });

  it('cannot be ended or printed where the issuer never does that', async () => {
    const issuer = app.nest.get(CardAuthorityPort);
    jest.replaceProperty(issuer, 'capabilities', { ...issuer.capabilities, revoke: false, staticCodes: false });
    expect((await app.call('GET', path, { token })).body.actions).toEqual({ show: true, apply: false, revoke: false });
    for (const [method, rest] of [
      ['DELETE', ''],
      ['POST', '/static-code'],
    ] as const) {
      const { status, body } = await app.call(method, `${path}${rest}`, { token });
      expect([status, body.code]).toEqual([422, 'CARD_REFUSED']);
    }
  });
});
