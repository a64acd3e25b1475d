import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { CardAuthorityPort } from '@kangqiao/card-port';
import { Database } from '../../database/database';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../../testing/residents';
import { addLinked, type TestLink } from '../../testing/links';
import { TestApp } from '../../testing/test-app';

const LI = { ...LI_HUA, birthDate: '1990-01-01' };

const OPERATIONS = [
  ['GET', ''],
  ['POST', ''],
  ['DELETE', ''],
  ['POST', '/codes'],
  ['POST', '/static-code'],
  ['GET', '/uses'],
] as const;
/** What belongs to the person alone, or to the guardian. */
const OWN = ['DELETE ', 'POST /static-code'];

describe('who may have somebody’s card', () => {
  let app: TestApp;
  let token: string;
  let personId: string;
  let accounts = 0;

  const all = async (by: string, id = personId): Promise<Record<string, unknown>> => {
    const answers: Record<string, unknown> = {};
    for (const [method, path] of OPERATIONS) {
      const { body } = await app.call(method, `/api/v1/people/${id}/card${path}`, { token: by });
      answers[`${method} ${path}`] = body.code ?? 'done';
    }
    return answers;
  };
  const everything = (code: string) =>
    Object.fromEntries(OPERATIONS.map(([method, path]) => [`${method} ${path}`, code]));
  const linked = async (link: TestLink): Promise<string> => {
    const account = await app.signIn(`account-${(accounts += 1)}`);
    await addLinked(app, account, LI, link);
    return account;
  };

  beforeAll(async () => {
    app = await TestApp.start({ hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] })] });
  });
  beforeEach(async () => {
    await app.nest.get(Database).change('DELETE FROM health_card');
    await app.nest.get(Database).change('DELETE FROM family_link');
    token = await app.signIn('li');
    personId = await addActive(app, token);
    await app.call('POST', `/api/v1/people/${personId}/card`, { token });
  });
  afterAll(() => app.stop());

  it('is not a stranger, who cannot tell whether the person exists', async () => {
    const stranger = await app.signIn('stranger');
    const unknown = await all(stranger, 'A'.repeat(22));
    expect(await all(stranger)).toEqual(unknown);
    expect(unknown).toEqual(everything('PERSON_NOT_FOUND'));
    expect((await app.call('GET', `/api/v1/people/${personId}/card`, { token })).body.state).toBe('active');
  });

  it('is nobody who has not signed in', async () => {
    for (const [method, path] of OPERATIONS) {
      const answer = await app.call(method, `/api/v1/people/${personId}/card${path}`);
      expect(answer.status).toBe(401);
    }
  });

  it.each(['booking', 'reports', 'everything'] as const)(
    'is family with the scope %s, but family neither ends the card nor prints it',
    async (scope) => {
      const family = await linked({ relation: 'child', capacity: 'family', scope });
      const answers = await all(family);
      for (const [operation, answer] of Object.entries(answers))
        expect([operation, answer]).toEqual([operation, OWN.includes(operation) ? 'SCOPE_INSUFFICIENT' : 'done']);
      const { body } = await app.call('GET', `/api/v1/people/${personId}/card`, { token: family });
      expect(body.actions).toEqual({ show: true, apply: false, revoke: false });
    },
  );

  it('is nobody any more whose link has expired, was removed or still awaits proof', async () => {
    const expired = await linked({ capacity: 'family', expiresAt: app.clock.now() });
    expect(await all(expired)).toEqual(everything('PERSON_NOT_FOUND'));
    expect(await all(await linked({ capacity: 'family', state: 'awaiting-proof' }))).toEqual(
      everything('PERSON_NOT_ACTIVE'),
    );
    const removed = await linked({ capacity: 'family' });
    await app.nest.get(Database).change("DELETE FROM family_link WHERE capacity = 'family'");
    expect(await all(removed)).toEqual(everything('PERSON_NOT_FOUND'));
  });

  it('gets no new codes once the person no longer agrees that their identity is used', async () => {
    await answerConsents(app, personId, ['identity'], false);
    const answers = await all(token);
    await answerConsents(app, personId, ['identity'], true);
    for (const [operation, answer] of Object.entries(answers)) {
      if (!OWN.includes(operation)) expect([operation, answer]).toEqual([operation, 'CONSENT_REQUIRED']);
    }
    // The card can be ended without any consent.
    expect(answers['DELETE ']).toBe('done');
  });

  it('sees the uses of this card alone, only after the instant asked for, newest first', async () => {
    const other = await addLinked(app, token, { ...LI, name: '李华二' }, { relation: 'relative', capacity: 'family' });
    const use = (id: string, of: string, at: string, department: string | null) =>
      app.nest.get(Database).change(
        `INSERT INTO card_use (id, person_id, card_sealed, hospital_id, hospital_name, terminal_code, step, department,
                               at, is_offline, recorded_at)
         VALUES (?, ?, '', 'kq-first', '康桥市第一人民医院', 'T01', 'consultation', ?, ?, 0, ?)`,
        [id, of, department, new Date(at), new Date(at)],
      );
    await use('use-1', personId, '2026-11-22T01:00:00.000Z', '内科门诊');
    await use('use-2', personId, '2026-11-22T01:10:00.500Z', null);
    await use('use-3', other, '2026-11-22T01:20:00.000Z', '内科门诊');
    const uses = async (since = '') =>
      (await app.call('GET', `/api/v1/people/${personId}/card/uses${since}`, { token })).body.items as { id: string }[];
    expect(await uses()).toEqual([
      {
        id: 'use-2',
        at: '2026-11-22T09:10:00+08:00',
        hospitalId: 'kq-first',
        hospitalName: '康桥市第一人民医院',
        department: null,
        step: 'consultation',
      },
      expect.objectContaining({ id: 'use-1', department: '内科门诊' }),
    ]);
    const since = async (instant: string) => (await uses(`?since=${encodeURIComponent(instant)}`)).map(({ id }) => id);
    expect(await since('2026-11-22T09:00:00+08:00')).toEqual(['use-2']);
    expect(await since('2026-11-22T00:59:59.999Z')).toEqual(['use-2', 'use-1']);
    expect(await since('2026-11-22T01:10:00.500Z')).toEqual([]);
  });

  it('asks the issuer for nothing that was refused', async () => {
    const issuer = app.nest.get(CardAuthorityPort);
    const asked = [jest.spyOn(issuer, 'apply'), jest.spyOn(issuer, 'codes'), jest.spyOn(issuer, 'revoke')];
    await all(await app.signIn('stranger'));
    for (const operation of asked) expect(operation).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });
});
