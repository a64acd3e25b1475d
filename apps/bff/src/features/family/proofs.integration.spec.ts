import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aFileOf, allConsents, aResident, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

const NO_PHONE = { name: '王静', document: aResident('19850505', '002'), phone: null };
const UNKNOWN = { name: '赵敏', document: aResident('19850505', '004'), phone: null };

describe('proof of control', () => {
  let app: TestApp;
  let hospital: InMemoryHospital;
  let token: string;
  let visitors = 0;

  const add = async (
    { name, document }: Pick<typeof LI_HUA, 'name' | 'document'> = LI_HUA,
    relation = 'self',
  ): Promise<string> => {
    const { body } = await app.call('POST', '/api/v1/people', {
      token,
      body: { name, document, relation, consents: allConsents() },
    });
    return String(body.id);
  };
  const start = (id: string, body?: object) => app.call('POST', `/api/v1/people/${id}/proofs`, { token, body });
  const confirm = (id: string, proof: unknown, code: string) =>
    app.call('POST', `/api/v1/people/${id}/proofs/${String(proof)}/confirm`, { token, body: { code } });
  const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

  beforeAll(async () => {
    hospital = new InMemoryHospital({ patients: [aFileOf(LI_HUA), aFileOf(NO_PHONE, 'P000002')] });
    app = await TestApp.start({ hospitals: [new InMemoryHospital({ id: 'empty' }), hospital] });
  });
  beforeEach(async () => {
    hospital.heal();
    app.messages.isDown = false;
    app.clock.pass({ days: 2 });
    token = await app.signIn(`visitor-${++visitors}`);
  });
  afterAll(() => app.stop());

  it('sends a code to the phone that the hospital holds and tells only its mask', async () => {
    const id = await add();
    const { status, body } = await start(id);
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      method: 'phone-code',
      state: 'waiting',
      sentTo: '138****0001',
      faceVerifyId: null,
      expiresAt: expect.any(String),
      resendAt: expect.any(String),
    });
    expect(app.messages.sent.at(-1)).toEqual({
      phone: LI_HUA.phone,
      code: expect.stringMatching(/^\d{6}$/),
      minutes: 5,
    });
  });

  it('makes the person active with the right code, once', async () => {
    const id = await add();
    const { body: proof } = await start(id);
    const done = await confirm(id, proof.id, app.messages.lastCode());
    expect([done.status, done.body.state, done.body.name]).toEqual([200, 'active', '李华']);
    expect((await confirm(id, proof.id, app.messages.lastCode())).body.code).toBe('PROOF_EXPIRED');
    expect((await start(id)).body.code).toBe('NOT_ALLOWED_IN_STATE');
  });

  it('does not make the same person active for another account', async () => {
    const id = await add();
    const { body: proof } = await start(id);
    await confirm(id, proof.id, app.messages.lastCode());
    token = await app.signIn('neighbour');
    await add();
    const { body } = await app.call('GET', '/api/v1/people', { token });
    expect(body.items).toEqual([expect.objectContaining({ id, state: 'awaiting-proof', name: '李*' })]);
    expect((await confirm(id, proof.id, app.messages.lastCode())).body.code).toBe('PROOF_EXPIRED');
  });

  it('accepts the code to its last second and refuses it at five minutes', async () => {
    const id = await add();
    const { body: proof } = await start(id);
    app.clock.pass({ minutes: 5 });
    expect((await confirm(id, proof.id, app.messages.lastCode())).body.code).toBe('PROOF_EXPIRED');
    const { body: second } = await start(id);
    app.clock.pass({ minutes: 4, seconds: 59 });
    expect((await confirm(id, second.id, app.messages.lastCode())).status).toBe(200);
  });

  it('bears four wrong codes and the right one, but no sixth try', async () => {
    const id = await add();
    const { body: proof } = await start(id);
    const code = app.messages.lastCode();
    for (const left of [4, 3, 2, 1]) {
      const answer = await confirm(id, proof.id, wrong(code));
      expect([answer.status, answer.body.code]).toEqual([422, 'PROOF_REFUSED']);
      expect(answer.body.message).toContain(`${left} 次`);
    }
    expect((await confirm(id, proof.id, code)).status).toBe(200);
  });

  it('refuses even the right code after five wrong ones, all at once', async () => {
    const id = await add();
    const { body: proof } = await start(id);
    const code = app.messages.lastCode();
    const guesses = await Promise.all(Array.from({ length: 8 }, () => confirm(id, proof.id, wrong(code))));
    expect(guesses.filter(({ body }) => body.code === 'PROOF_REFUSED')).toHaveLength(5);
    const right = await confirm(id, proof.id, code);
    expect([right.status, right.body.code]).toEqual([429, 'PROOF_LIMIT_REACHED']);
  });

  it('sends again after a minute, not before, and the new code replaces the old', async () => {
    const id = await add();
    const { body: first } = await start(id);
    const old = app.messages.lastCode();
    app.clock.pass({ seconds: 59 });
    expect((await start(id)).body.code).toBe('PROOF_LIMIT_REACHED');
    app.clock.pass({ seconds: 1 });
    expect((await start(id)).status).toBe(201);
    expect((await confirm(id, first.id, old)).body.code).toBe('PROOF_EXPIRED');
  });

  it('sends at most five codes an hour to one phone, one a minute, whoever asks', async () => {
    for (let i = 0; i < 5; i++) {
      token = await app.signIn(`asker-${visitors}-${i}`);
      const id = await add();
      expect((await start(id)).status).toBe(201);
      app.clock.pass({ seconds: 59 });
      token = await app.signIn(`asker-${visitors}-${i}-too-soon`);
      const seconds = i === 4 ? 3301 : 1;
      expect((await start(await add())).body.message).toBe(`请在 ${seconds} 秒后重新获取验证码`);
      app.clock.pass({ seconds: 1 });
    }
    token = await app.signIn(`asker-${visitors}-last`);
    const id = await add();
    const refused = await start(id);
    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([
      429,
      'PROOF_LIMIT_REACHED',
      '3300',
    ]);
    app.clock.pass({ seconds: 3300 });
    expect((await start(id)).status).toBe(201);
  });

  it('keeps to that limit when all ask at the same moment', async () => {
    const asking = Array.from({ length: 7 }, async (_, i) => {
      const theirs = await app.signIn(`racer-${visitors}-${i}`);
      const { name, document } = LI_HUA;
      const body = { name, document, relation: 'relative', consents: allConsents() };
      const added = await app.call('POST', '/api/v1/people', { token: theirs, body });
      return app.call('POST', `/api/v1/people/${String(added.body.id)}/proofs`, { token: theirs });
    });
    const statuses = (await Promise.all(asking)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 429, 429, 429, 429, 429, 429]);
  });

  it('starts ten attempts an hour for one account, whomever they are about', async () => {
    const id = await add(UNKNOWN, 'relative');
    const answers = await Promise.all(Array.from({ length: 12 }, () => start(id)));
    expect(answers.map(({ status }) => status).filter((status) => status === 429).length).toBeGreaterThanOrEqual(2);
  });

  it('locks an account for an hour after ten failures over any people', async () => {
    const ids = [await add(), await add(UNKNOWN, 'relative')];
    const { body: proof } = await start(String(ids[0]));
    for (let i = 0; i < 5; i++) await confirm(String(ids[0]), proof.id, wrong(app.messages.lastCode()));
    for (let i = 0; i < 5; i++) expect((await start(String(ids[1]))).body.code).toBe('PERSON_UNVERIFIABLE');
    app.clock.pass({ minutes: 59, seconds: 59 });
    const locked = await start(String(ids[0]));
    expect([locked.status, locked.body.code, locked.headers['retry-after']]).toEqual([429, 'PROOF_LIMIT_REACHED', '1']);
    app.clock.pass({ seconds: 1 });
    expect((await start(String(ids[0]))).status).toBe(201);
  });

  it('answers alike for a person no hospital knows and one whose phone no hospital holds', async () => {
    const answers = [await start(await add(UNKNOWN, 'relative')), await start(await add(NO_PHONE, 'relative'))];
    for (const { status, body } of answers) {
      expect([status, body.code, body.message]).toEqual([422, 'PERSON_UNVERIFIABLE', '无法核验，请确认信息或到院办理']);
    }
  });

  it('says that the hospital is down instead of "cannot be verified", and lets the resident try again at once', async () => {
    const id = await add();
    hospital.next('unavailable', 'find');
    const down = await start(id);
    expect([down.status, down.body.code]).toEqual([503, 'HOSPITAL_UNAVAILABLE']);
    expect((await start(id)).status).toBe(201);
  });

  it('needs no answer of the other hospitals once one has given a phone', async () => {
    const silent = new InMemoryHospital({ id: 'silent' });
    silent.next('hang', 'find');
    const other = await TestApp.start({ hospitals: [silent, hospital] });
    const theirs = await other.signIn('li');
    const { name, document } = LI_HUA;
    const added = await other.call('POST', '/api/v1/people', {
      token: theirs,
      body: { name, document, relation: 'self', consents: allConsents() },
    });
    const proof = await other.call('POST', `/api/v1/people/${String(added.body.id)}/proofs`, { token: theirs });
    expect(proof.status).toBe(201);
    await other.stop();
  });

  it('says that no message can be sent, and does not count the attempt', async () => {
    const id = await add();
    app.messages.isDown = true;
    expect((await start(id)).body.code).toBe('MESSAGE_UNAVAILABLE');
    app.messages.isDown = false;
    expect((await start(id)).status).toBe(201);
  });
});
