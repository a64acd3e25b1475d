import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../../database/database';
import { addLinked } from '../../testing/links';
import { aFileOf, aResident, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { Sessions } from '../auth/sessions';
import { PatientAccess } from './patient-access';

const LI = { ...LI_HUA, birthDate: '1990-01-01' };
const MOTHER = { name: '陈娜', document: aResident('19620202', '204'), birthDate: '1962-02-02', phone: '13800000002' };

interface Driver {
  Connection: { prototype: { addCommand(command: { sql?: string }): unknown } };
}

/** Everything that is sent to the database while `work` runs, statement by statement, whatever sends it. */
const statementsOf = async (work: () => Promise<void>): Promise<string[]> => {
  const { Connection } = jest.requireActual<Driver>('mysql2');
  const sent = jest.spyOn(Connection.prototype, 'addCommand');
  await work();
  const statements = sent.mock.calls.flatMap(([{ sql }]) => (sql === undefined ? [] : [sql]));
  sent.mockRestore();
  return statements;
};

describe('the hot path', () => {
  let app: TestApp;
  let token: string;
  let personId: string;
  let motherId: string;
  const reports = (id = personId) => app.call('GET', `/api/v1/people/${id}/reports`, { token });
  const code = async (id = personId) => (await reports(id)).body.code;
  const change = (sql: string, values: string[]) => app.nest.get(Database).change(sql, values);

  beforeEach(async () => {
    app = await TestApp.start({ hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] })] });
    token = await app.signIn('li');
    personId = await addLinked(app, token, LI);
    motherId = await addLinked(app, token, MOTHER, { relation: 'parent', capacity: 'family' });
  });
  afterEach(() => app.stop());

  it('knows the session and decides every access in one statement, whoever and however often', async () => {
    const statements = await statementsOf(async () => {
      const { resident } = await app.nest.get(Sessions).open(token);
      const access = app.nest.get(PatientAccess);
      await access.require(resident, personId, 'record');
      await access.require(resident, motherId, 'reports');
      await access.require(resident, 'nobody', 'view').catch(() => undefined);
      const all = access.all(resident, 'view').map(({ id }) => id);
      expect(all.sort()).toEqual([personId, motherId].sort());
    });
    expect(statements).toEqual([expect.stringMatching(/FROM sign_in s/)]);
  });

  it('costs a whole request to a route of no own queries that one statement', async () => {
    const statements = await statementsOf(async () => {
      expect((await app.call('GET', '/api/v1/hospitals', { token })).status).toBe(200);
    });
    expect(statements).toEqual([expect.stringMatching(/FROM sign_in s/)]);
  });

  it('opens nobody who was not asked for', async () => {
    const { resident } = await app.nest.get(Sessions).open(token);
    await change('UPDATE person SET name_sealed = 0x00 WHERE id = ?', [motherId]);
    await expect(app.nest.get(PatientAccess).require(resident, personId, 'view')).resolves.toMatchObject({
      name: '李华',
    });
  });

  it.each([
    ['a link', 'DELETE FROM family_link WHERE person_id = ?', 'PERSON_NOT_FOUND'],
    [
      'a scope',
      "UPDATE family_link SET capacity = 'family', scope = 'booking' WHERE person_id = ?",
      'SCOPE_INSUFFICIENT',
    ],
    [
      'a consent',
      "UPDATE consent_current SET given = 0 WHERE person_id = ? AND purpose = 'reports'",
      'CONSENT_REQUIRED',
    ],
  ])('counts the end of %s that any instance wrote from the very next request on', async (_, sql, refusal) => {
    expect((await reports()).status).toBe(200);
    await change(sql, [personId]);
    expect(await code()).toBe(refusal);
  });

  it('counts a consent again from the next request on, and names the missing one', async () => {
    await answerConsents(app, personId, ['reports'], false);
    const refused = await reports();
    expect(refused.body).toMatchObject({ code: 'CONSENT_REQUIRED', details: [{ field: 'reports' }] });
    await answerConsents(app, personId, ['reports']);
    expect((await reports()).status).toBe(200);
  });

  it('does not replay an answer about a person whose link ended in the meantime', async () => {
    const headers = { 'idempotency-key': 'the-same-key' };
    const apply = () => app.call('POST', `/api/v1/people/${motherId}/card`, { token, headers });
    const first = await apply();
    expect([first.status, (await apply()).headers['idempotent-replayed']]).toEqual([201, 'true']);
    await change('DELETE FROM family_link WHERE person_id = ?', [motherId]);
    const replayed = await apply();
    expect([replayed.status, replayed.body.code]).toEqual([404, 'PERSON_NOT_FOUND']);
    expect(replayed.text).not.toContain(String(first.body.number));
  });
});
