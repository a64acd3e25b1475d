import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Sessions } from '../auth/sessions';
import { addActive, aFileOf, allConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { PatientAccess } from './patient-access';

describe('access to a person', () => {
  let app: TestApp;
  let personId: string;
  const residentOf = async (who: string) => (await app.nest.get(Sessions).open(await app.signIn(who))).resident;
  const access = () => app.nest.get(PatientAccess);

  beforeAll(async () => {
    app = await TestApp.start({ hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] })] });
    personId = await addActive(app, await app.signIn('li'));
  });
  afterAll(() => app.stop());

  it('is refused to a stranger exactly as if the person did not exist', async () => {
    const stranger = await residentOf('stranger');
    const refusals = await Promise.all(
      [personId, 'nobody'].map((id) =>
        access()
          .require(stranger, id, 'reports')
          .catch((error: unknown) => error),
      ),
    );
    expect(refusals).toEqual([
      expect.objectContaining({ code: 'PERSON_NOT_FOUND', message: 'PERSON_NOT_FOUND' }),
      expect.objectContaining({ code: 'PERSON_NOT_FOUND', message: 'PERSON_NOT_FOUND' }),
    ]);
  });

  it('is refused before control is proved', async () => {
    const token = await app.signIn('mother');
    const { name, document } = LI_HUA;
    const consents = allConsents();
    const body = { name, document, relation: 'child', consents };
    const added = await app.call('POST', '/api/v1/people', { token, body });
    await expect(access().require(await residentOf('mother'), String(added.body.id), 'book')).rejects.toMatchObject({
      code: 'PERSON_NOT_ACTIVE',
    });
  });

  it('gives the one who proved control the person in full, with the phone that the hospital holds', async () => {
    expect(await access().require(await residentOf('li'), personId, 'view')).toEqual({
      id: personId,
      name: '李华',
      sex: 'male',
      birthDate: '1990-01-01',
      document: LI_HUA.document,
      phone: '13800000001',
      hidesSensitive: false,
      linkEndsAt: null,
      capacity: 'self',
    });
  });

  it('ends when the link is removed', async () => {
    const token = await app.signIn('li-2');
    app.clock.pass({ minutes: 2 });
    const id = await addActive(app, token);
    await app.call('DELETE', `/api/v1/people/${id}`, { token });
    await expect(access().require(await residentOf('li-2'), id, 'view')).rejects.toMatchObject({
      code: 'PERSON_NOT_FOUND',
    });
  });

  it('takes an id in another case for another id', async () => {
    const swapped = personId.replace(/[a-z]/i, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    );
    await expect(access().require(await residentOf('li'), swapped, 'view')).rejects.toMatchObject({
      code: 'PERSON_NOT_FOUND',
    });
  });
});
