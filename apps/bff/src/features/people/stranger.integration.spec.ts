import type { Person } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aFileOf, addActive, allConsents, aResident, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

const PEOPLE = '/api/v1/people';
/** Uses this service, has a card and a file. */
const VICTIM = LI_HUA;
/** Nobody ever heard of them. */
const NOBODY = { name: '李华', document: aResident('19900101', '003') };
const FOREIGNER = { name: 'Ann Lee', document: { type: 'passport', number: 'E12345678' } };

describe('a stranger who types in the name and the document of somebody', () => {
  let app: TestApp;
  let victimId: string;
  let attackers = 0;
  let attacker: string;

  const add = (person: object, relation = 'relative', token = attacker) =>
    app.call('POST', PEOPLE, { token, body: { ...person, relation, scope: 'everything', consents: allConsents() } });

  beforeAll(async () => {
    const hospital = new InMemoryHospital({ patients: [aFileOf(VICTIM)] });
    app = await TestApp.start({ hospitals: [hospital] });
    const victim = await app.signIn('victim');
    victimId = await addActive(app, victim, VICTIM);
    await app.call('POST', `${PEOPLE}/${victimId}/card`, { token: victim });
  });
  beforeEach(async () => {
    attacker = await app.signIn(`attacker-${attackers++}`);
  });
  afterAll(() => app.stop());

  it('gets a masked name and an awaiting state, the same for somebody known as for nobody', async () => {
    const { name, document } = VICTIM;
    const known = await add({ name, document });
    const unknown = await add(NOBODY);
    expect([known.status, unknown.status]).toEqual([201, 201]);
    const telling = ({ id: _id, documentNumberMasked: _number, ...rest }: Record<string, unknown>) => rest;
    expect(telling(known.body)).toEqual(telling(unknown.body));
    expect(known.body).toMatchObject({ name: '李*', state: 'awaiting-proof', hasCard: false, consents: [] });
    expect(known.text).not.toContain(name);
    expect(known.text).not.toContain(document.number);
    expect(Object.keys(known.headers).sort()).toEqual(Object.keys(unknown.headers).sort());
  });

  it('can neither see nor do anything with it', async () => {
    const { name, document } = VICTIM;
    await add({ name, document });
    const refused = [
      ['GET', '/card'],
      ['POST', '/card'],
      ['POST', '/card/codes'],
      ['GET', '/reports'],
      ['GET', '/record'],
      ['GET', '/record/timeline'],
      ['GET', '/links'],
      ['GET', '/consents'],
      ['GET', '/access-log'],
      ['GET', '/export'],
      ['POST', '/erasure'],
    ] as const;
    for (const [method, rest] of refused) {
      const answer = await app.call(method, `${PEOPLE}/${victimId}${rest}`, {
        token: attacker,
        headers: { 'idempotency-key': `attack-${rest}` },
      });
      expect([rest, answer.status, answer.body.code]).toEqual([rest, 403, 'PERSON_NOT_ACTIVE']);
    }
  });

  it.each(['self', 'child', 'spouse', 'parent'])('gets no further by calling them %s', async (relation) => {
    const { name, document } = VICTIM;
    expect((await add({ name, document }, relation)).body).toMatchObject({
      state: 'awaiting-proof',
      capacity: expect.not.stringMatching('guardian'),
    });
  });

  it('changes nothing of what the person agreed to', async () => {
    const { name, document } = VICTIM;
    await app.call('POST', PEOPLE, {
      token: attacker,
      body: { name, document, relation: 'self', consents: [{ purpose: 'archive', version: 1 }, ...allConsents()] },
    });
    const victim = await app.signIn('victim');
    const { body } = await app.call('GET', `${PEOPLE}/${victimId}`, { token: victim });
    expect((body as unknown as Person).consents).not.toContain('archive');
  });

  it('cannot decide how old somebody is whose document does not say it, nor learn it', async () => {
    await add({ ...FOREIGNER, birthDate: '1970-01-01', sex: 'male' });
    const owner = await app.signIn('ann');
    const own = await add({ ...FOREIGNER, birthDate: '1990-02-02', sex: 'female' }, 'self', owner);
    expect(own.body).toMatchObject({ birthDate: '1990-02-02', sex: 'female' });
    const later = await app.signIn('later-attacker');
    const guess = await add({ ...FOREIGNER, birthDate: '1985-03-03', sex: 'male' }, 'relative', later);
    expect(guess.body).toMatchObject({ birthDate: '1985-03-03', sex: 'male' });
  });

  it('leaves nothing behind that was typed in, once it is removed', async () => {
    const { body } = await add(NOBODY);
    await app.call('DELETE', `${PEOPLE}/${String(body.id)}`, { token: attacker });
    const { name, document } = VICTIM;
    const { body: known } = await add({ name, document });
    await app.call('DELETE', `${PEOPLE}/${String(known.id)}`, { token: attacker });
    const victim = await app.signIn('victim');
    expect((await app.call('GET', `${PEOPLE}/${victimId}`, { token: victim })).body.state).toBe('active');
  });
});
