import { DataSource } from 'typeorm';
import { aResident, allConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

const PEOPLE = '/api/v1/people';

describe('people', () => {
  let app: TestApp;
  const add = (token: string, person: { name: string; document: object }) =>
    app.call('POST', PEOPLE, { token, body: { ...person, relation: 'relative', consents: allConsents() } });
  const { name, document } = LI_HUA;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  it.each([
    ['GET', ''],
    ['DELETE', ''],
    ['POST', '/proofs'],
    ['POST', '/proofs/some-proof/confirm'],
    ['GET', '/card'],
    ['POST', '/card'],
    ['POST', '/card/codes'],
  ] as const)('answers %s /people/:id%s of a stranger as it answers for nobody', async (method, rest) => {
    const added = await add(await app.signIn(`owner-${method}-${rest}`), { name, document });
    const stranger = await app.signIn('stranger');
    const body = rest.endsWith('confirm') ? { code: '123456' } : undefined;
    const answers = await Promise.all(
      [String(added.body.id), 'nobody'].map((id) =>
        app.call(method, `${PEOPLE}/${id}${rest}`, { token: stranger, body }),
      ),
    );
    for (const { status, body: answer } of answers) {
      expect([status, answer.code, answer.message]).toEqual([
        404,
        'PERSON_NOT_FOUND',
        '没有找到该就诊人，请重新选择就诊人',
      ]);
    }
  });

  it('await proof with the name masked', async () => {
    const token = await app.signIn('li');
    const { status, body } = await add(token, { name: ' 李华 ', document });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      name: '李*',
      nameMasked: '李*',
      documentType: 'resident-id',
      documentNumberMasked: expect.stringMatching(/^1101\*{10}\w{4}$|^1101\*{8,12}\w{4}$/),
      sex: 'male',
      birthDate: '1990-01-01',
      relation: 'relative',
      state: 'awaiting-proof',
      hasCard: false,
      capacity: 'family',
      scope: 'reports',
      sensitiveShown: false,
      expiresAt: null,
      consents: [],
      actions: {
        prove: ['phone-code', 'phone-number', 'face'],
        book: false,
        card: false,
        reports: false,
        record: false,
        manage: false,
      },
    });
    expect((await app.call('GET', PEOPLE, { token })).body).toEqual({ items: [body], mayAdd: 5 });
  });

  it('are added once to an account, and to any number of accounts', async () => {
    const [father, mother] = [await app.signIn('father'), await app.signIn('mother')];
    expect((await add(father, { name, document })).status).toBe(201);
    const again = await add(father, { name, document });
    expect([again.status, again.body.code]).toEqual([409, 'PERSON_ALREADY_ADDED']);
    expect((await add(mother, { name, document })).status).toBe(201);
  });

  it('are at most six an account, even when all come at once', async () => {
    const token = await app.signIn('crowd');
    const answers = await Promise.all(
      ['001', '003', '005', '007', '009', '011', '013', '015'].map((order) =>
        add(token, { name, document: aResident('19880808', order) }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('PEOPLE_LIMIT_REACHED');
  });

  it('are as many as the configuration says', async () => {
    const small = await TestApp.start({ env: { PEOPLE_LIMIT: '1' } });
    const token = await small.signIn('one-only');
    const body = { name, document, relation: 'relative', consents: allConsents() };
    expect((await small.call('POST', PEOPLE, { token, body })).status).toBe(201);
    expect((await small.call('GET', PEOPLE, { token })).body.mayAdd).toBe(0);
    const second = { ...body, document: aResident('19880808', '001') };
    const refused = await small.call('POST', PEOPLE, { token, body: second });
    expect([refused.body.code, refused.body.message]).toEqual(['PEOPLE_LIMIT_REACHED', '每位用户最多添加 1 位就诊人']);
    await small.stop();
  });

  it('are refused with everything that is wrong, field by field', async () => {
    const token = await app.signIn('typo');
    const { status, body } = await add(token, {
      name: '李1',
      document: { ...document, number: `${document.number.slice(0, -1)}${document.number.endsWith('1') ? '2' : '1'}` },
    });
    expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(body.details).toEqual([
      { field: 'name', message: expect.any(String) },
      { field: 'document.number', message: expect.any(String) },
    ]);
  });

  it('are gone from the account after removal, and forgotten when nobody else has them', async () => {
    const token = await app.signIn('remover');
    const document = aResident('19770707', '007');
    const added = await add(token, { name, document });
    const id = String(added.body.id);
    expect((await app.call('DELETE', `${PEOPLE}/${id}`, { token })).status).toBe(204);
    expect((await app.call('DELETE', `${PEOPLE}/${id}`, { token })).body.code).toBe('PERSON_NOT_FOUND');
    expect(await app.nest.get(DataSource).query('SELECT id FROM person WHERE id = ?', [id])).toEqual([]);
  });

  it('stay for the others when one removes them', async () => {
    const document = aResident('19660606', '007');
    const [one, other] = [await app.signIn('one'), await app.signIn('other')];
    const added = await add(one, { name, document });
    await add(other, { name, document });
    await app.call('DELETE', `${PEOPLE}/${String(added.body.id)}`, { token: one });
    expect((await app.call('GET', PEOPLE, { token: other })).body.items).toHaveLength(1);
  });

  it.each([
    ['nothing', undefined],
    ['another purpose', [{ purpose: 'reports', version: 1 }]],
    ['an older text', [{ purpose: 'identity', version: 99 }]],
    ['more than there is', [...allConsents(), ...allConsents()]],
  ])('are not added when what is agreed to is %s', async (_, consents) => {
    const token = await app.signIn('no-consent');
    const answer = await app.call('POST', PEOPLE, { token, body: { name, document, relation: 'self', consents } });
    expect([answer.status, answer.body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.details).toEqual([{ field: 'consents', message: expect.any(String) }]);
  });

  it('need birth date and sex exactly where the number does not say them', async () => {
    const token = await app.signIn('traveller');
    const body = {
      name: "Seán O'Neill-Smith",
      document: { type: 'passport', number: 'pa 123456' },
      relation: 'self',
      consents: allConsents(),
    };
    const without = await app.call('POST', PEOPLE, { token, body });
    expect((without.body.details as { field: string }[]).map(({ field }) => field)).toEqual(['birthDate', 'sex']);
    const added = await app.call('POST', PEOPLE, { token, body: { ...body, birthDate: '1985-06-07', sex: 'male' } });
    expect(added.body).toMatchObject({
      nameMasked: 'S* O*',
      documentType: 'passport',
      documentNumberMasked: 'P********6',
      birthDate: '1985-06-07',
      sex: 'male',
      actions: { prove: ['phone-code', 'phone-number'] },
    });
    const contradicting = { name, document, relation: 'parent', consents: allConsents(), birthDate: '1990-01-02' };
    const refused = await app.call('POST', PEOPLE, { token, body: contradicting });
    expect(refused.body.details).toEqual([{ field: 'birthDate', message: expect.stringContaining('不一致') }]);
  });

  it('lie in the database without name or number in the clear', async () => {
    await add(await app.signIn('private'), { name, document });
    const rows = await app.nest.get(DataSource).query<object[]>('SELECT * FROM person');
    const stored = rows.flatMap((row) =>
      Object.values(row).map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(String(value)))),
    );
    for (const secret of [name, document.number]) {
      expect(stored.some((value) => value.includes(secret))).toBe(false);
    }
  });
});
