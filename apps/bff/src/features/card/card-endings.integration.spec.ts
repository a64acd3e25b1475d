import { CardAuthorityPort, CardAuthorityUnavailable } from '@kangqiao/card-port';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../../database/database';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { addActive, aFileOf, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { CardEndings } from './card-endings';
import { EndingSweep } from './ending-sweep';

describe('the card of somebody who is forgotten', () => {
  let app: TestApp;
  let token: string;
  let personId: string;
  let issuer: CardAuthorityPort;

  const database = () => app.nest.get(Database);
  const card = (method: 'GET' | 'POST', path = '') =>
    app.call(method, `/api/v1/people/${personId}/card${path}`, { token });
  const forget = () => database().transaction((tx) => app.nest.get(CardEndings).queue(tx, personId));
  const sweep = () => app.nest.get(EndingSweep).run();
  const count = async (table: string) =>
    (await database().row<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))?.n ?? 0;
  const left = async () => [await count('health_card'), await count('card_ending')];
  const verdict = (text: string) =>
    issuer.verify(text, {
      hospitalId: 'kq-first',
      hospitalName: '康桥市第一人民医院',
      terminalCode: 'T01',
      step: 'registration',
      department: null,
      at: app.clock.now(),
    });
  const aCode = async () => ((await card('POST', '/codes')).body.items as { text: string }[])[0]?.text ?? '';

  beforeEach(async () => {
    app = await TestApp.start({ hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] })] });
    token = await app.signIn('li');
    personId = await addActive(app, token);
    issuer = app.nest.get(CardAuthorityPort);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await app.stop();
  });

  it('goes with the transaction, and its codes end once the issuer is told', async () => {
    await card('POST');
    const code = await aCode();
    const ending = String(await forget());
    expect([await left(), await app.nest.get(CardEndings).isUnderWay(ending)]).toEqual([[0, 1], true]);
    await sweep();
    expect([await left(), await app.nest.get(CardEndings).isUnderWay(ending)]).toEqual([[0, 0], false]);
    expect(await verdict(code)).toEqual({ kind: 'refused', reason: 'REVOKED' });
  });

  it('stays as it was when the transaction is taken back', async () => {
    await card('POST');
    const taken = database().transaction(async (tx) => {
      await app.nest.get(CardEndings).queue(tx, personId);
      throw new Error('stop');
    });
    await expect(taken).rejects.toThrow('stop');
    expect(await left()).toEqual([1, 0]);
    expect((await card('POST', '/codes')).status).toBe(200);
  });

  it('is told of until the issuer has understood, with nothing legible kept meanwhile', async () => {
    await card('POST');
    const { number } = (await card('GET')).body;
    await forget();
    const row = await database().row<{ sealed: Buffer }>('SELECT card_sealed AS sealed FROM card_ending');
    for (const text of [String(number), LI_HUA.name, LI_HUA.document.number])
      expect(row?.sealed.includes(text)).toBe(false);
    expect(app.nest.get(PrivateFields).open('card_ending.card', row?.sealed ?? Buffer.alloc(0))).toContain(
      LI_HUA.document.number,
    );
    const revoke = jest.spyOn(issuer, 'revoke').mockRejectedValue(new CardAuthorityUnavailable('silent'));
    await sweep();
    await sweep();
    expect([await left(), revoke.mock.calls.length]).toEqual([[0, 1], 1]);
    app.clock.pass({ minutes: 1 });
    await Promise.all([sweep(), sweep()]);
    expect(revoke).toHaveBeenCalledTimes(2);
    revoke.mockRestore();
    app.clock.pass({ minutes: 5 });
    await sweep();
    expect(await left()).toEqual([0, 0]);
  });

  it('is found and ended when it was still being applied for', async () => {
    const apply = jest.spyOn(issuer, 'apply').mockResolvedValue({ kind: 'pending' });
    await card('POST');
    await forget();
    await sweep();
    expect(await left()).toEqual([0, 1]);
    apply.mockRestore();
    const revoke = jest.spyOn(issuer, 'revoke');
    app.clock.pass({ minutes: 5 });
    await sweep();
    expect([await left(), revoke.mock.calls.length]).toEqual([[0, 0], 1]);
  });

  it('leaves nothing to be told to an issuer that cannot end cards', async () => {
    await card('POST');
    jest.replaceProperty(issuer, 'capabilities', { ...issuer.capabilities, revoke: false });
    await forget();
    expect(await left()).toEqual([0, 0]);
  });

  it('leaves nothing to be told where there is no card, or it has ended already', async () => {
    expect(await forget()).toBeNull();
    await card('POST');
    await app.call('DELETE', `/api/v1/people/${personId}/card`, { token });
    await forget();
    expect(await left()).toEqual([0, 0]);
  });

  it('stays good for somebody who holds the same card under another spelling of the name', async () => {
    await card('POST');
    const code = await aCode();
    await database().change(
      `INSERT INTO health_card (person_id, card_number, issuer, state, applied_at, issued_at)
       SELECT 'another', card_number, issuer, state, applied_at, issued_at FROM health_card`,
    );
    await forget();
    await sweep();
    expect(await left()).toEqual([1, 0]);
    expect(await verdict(code)).toMatchObject({ kind: 'valid' });
  });
});
