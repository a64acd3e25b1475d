import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aFileOf, allConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

const ANN = { name: 'ANN LEE', document: { type: 'passport' as const, number: 'E12345678' }, phone: '13800000021' };

describe('proof without a code', () => {
  let app: TestApp;
  let token: string;
  let visitors = 0;

  const add = async (): Promise<string> => {
    const { name, document } = LI_HUA;
    const { body } = await app.call('POST', '/api/v1/people', {
      token,
      body: { name, document, relation: 'self', consents: allConsents() },
    });
    return String(body.id);
  };
  const start = (id: string, body: object) => app.call('POST', `/api/v1/people/${id}/proofs`, { token, body });

  beforeAll(async () => {
    const ann = { ...aFileOf(ANN, 'P000002'), birthDate: '2000-01-01' };
    const hospital = new InMemoryHospital({ patients: [aFileOf(LI_HUA), ann] });
    const passports = new InMemoryHospital({ id: 'passports', documentTypes: ['passport'] });
    app = await TestApp.start({ hospitals: [hospital, passports] });
  });
  beforeEach(async () => {
    app.clock.pass({ days: 2 });
    token = await app.signIn(`visitor-${++visitors}`);
  });
  afterAll(() => app.stop());

  it('takes the number that WeChat vouches for when it is the one that the hospital holds', async () => {
    const id = await add();
    const proof = await start(id, { method: 'phone-number', phoneCode: LI_HUA.phone });
    expect([proof.status, proof.body.state, proof.body.sentTo]).toEqual([201, 'confirmed', null]);
    const { body } = await app.call('GET', `/api/v1/people/${id}`, { token });
    expect([body.state, body.name]).toEqual(['active', '李华']);
  });

  it.each([
    [{ kind: 'refused' } as const, 422, 'PHONE_CODE_REFUSED'],
    [{ kind: 'unavailable', detail: 'told so' } as const, 503, 'SIGN_IN_UNAVAILABLE'],
    [{ kind: 'unsupported-country' } as const, 422, 'PERSON_UNVERIFIABLE'],
    [{ kind: 'known', phone: '13900000000' } as const, 422, 'PERSON_UNVERIFIABLE'],
  ])('does not take %j for a proof', async (answer, status, code) => {
    const id = await add();
    app.wechat.nextPhone = answer;
    const proof = await start(id, { method: 'phone-number', phoneCode: 'x' });
    expect([proof.status, proof.body.code]).toEqual([status, code]);
  });

  it('takes a face once WeChat itself says that it passed', async () => {
    const id = await add();
    const { body: proof } = await start(id, { method: 'face' });
    const begun = app.wechat.started.at(-1);
    expect(proof).toMatchObject({ method: 'face', state: 'waiting', faceVerifyId: begun?.verifyId });
    const confirmFace = () =>
      app.call('POST', `/api/v1/people/${id}/proofs/${String(proof.id)}/confirm`, { token, body: {} });
    expect((await confirmFace()).body.code).toBe('NOT_ALLOWED_IN_STATE');
    app.wechat.faces.set(String(begun?.verifyId), { kind: 'passed' });
    expect((await confirmFace()).body.state).toBe('active');
    expect((await confirmFace()).body.code).toBe('PROOF_EXPIRED');
  });

  it.each([
    ['2000-01-01', 201],
    ['2000-01-02', 422],
  ])(
    'for a passport with the birth date %s, which the hospital has as 2000-01-01, is answered %d',
    async (birthDate, status) => {
      const said = { name: ANN.name, document: ANN.document, birthDate, sex: 'female', relation: 'self' };
      const added = await app.call('POST', '/api/v1/people', { token, body: { ...said, consents: allConsents() } });
      const proof = await start(String(added.body.id), { method: 'phone-number', phoneCode: ANN.phone });
      expect(proof.status).toBe(status);
    },
  );

  it('needs nothing of a hospital that takes no such documents', async () => {
    const id = await add();
    const proof = await start(id, { method: 'phone-number', phoneCode: '13900000000' });
    expect(proof.body.code).toBe('PERSON_UNVERIFIABLE');
  });

  it('ends the attempt when the face is another one', async () => {
    const id = await add();
    const { body: proof } = await start(id, { method: 'face' });
    app.wechat.faces.set(String(proof.faceVerifyId), { kind: 'failed' });
    const path = `/api/v1/people/${id}/proofs/${String(proof.id)}`;
    expect((await app.call('POST', `${path}/confirm`, { token, body: {} })).body.code).toBe('PERSON_UNVERIFIABLE');
    expect((await app.call('GET', path, { token })).body.state).toBe('refused');
  });

  it('confirms at once a newborn that is named by the own document of whoever asks', async () => {
    await start(await add(), { method: 'phone-number', phoneCode: LI_HUA.phone });
    const body = {
      name: '李小宝',
      document: { type: 'newborn', number: '1' },
      sex: 'female',
      relation: 'child',
      consents: allConsents(),
    };
    const today = app.clock.now().toISOString().slice(0, 10);
    const { body: added } = await app.call('POST', '/api/v1/people', { token, body: { ...body, birthDate: today } });
    const proof = await start(String(added.id), { method: 'guardian' });
    expect([proof.status, proof.body.state]).toEqual([201, 'confirmed']);
    const { body: child } = await app.call('GET', `/api/v1/people/${String(added.id)}`, { token });
    expect(child).toMatchObject({ state: 'active', capacity: 'guardian' });
  });
});
