import { OfflineVerifier } from '@kangqiao/card-adapter-regional';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../../database/database';
import { addActive, aFileOf, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { TestTerminal } from '../../testing/test-terminal';

describe('a terminal without a network', () => {
  let app: TestApp;
  let token: string;
  let card: string;
  const terminal = new TestTerminal();
  const other = new TestTerminal('hospital-2');

  const newCodes = async (count: number): Promise<string[]> => {
    const { body } = await app.call('POST', `${card}/codes?count=${count}`, { token });
    return (body.items as { text: string }[]).map(({ text }) => text);
  };
  const newCode = async () => (await newCodes(1))[0] ?? '';
  const uses = async () => (await app.call('GET', `${card}/uses`, { token })).body.items as Record<string, unknown>[];
  const at = (seconds: number): string => new Date(app.clock.now().getTime() + seconds * 1000).toISOString();
  const report = async (codeText: string, change: object = {}, by = terminal) => {
    const use = { codeText, terminalCode: 'basement-1', step: 'registration', usedAt: at(0), ...change };
    const { status, body } = await by.post(app, '/terminal/v1/uses', use);
    return [status, body.state ?? body.code];
  };
  const verifier = async () => {
    const { body } = await terminal.get(app, '/terminal/v1/card-keys');
    const keys = body.keys as { version: number; publicKey: string }[];
    const publicKeys = new Map(keys.map(({ version, publicKey }) => [version, Buffer.from(publicKey, 'base64')]));
    return new OfflineVerifier({ publicKeys, clock: () => app.clock.now() });
  };

  beforeAll(async () => {
    app = await TestApp.start({
      hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] }), new InMemoryHospital({ id: 'hospital-2' })],
      terminals: { 'hospital-1': terminal.access(), 'hospital-2': other.access() },
    });
    token = await app.signIn('li');
    card = `/api/v1/people/${await addActive(app, token)}/card`;
    await app.call('POST', card, { token });
  });
  afterAll(() => app.stop());

  it('checks codes with the keys that it fetched, and learns the server’s time', async () => {
    const { body } = await terminal.get(app, '/terminal/v1/card-keys');
    expect(body).toEqual({
      keys: [{ version: 1, publicKey: expect.stringMatching(/^MFkw/) }],
      now: '2026-11-22T09:30:00+08:00',
    });
    const offline = await verifier();
    expect(offline.verify(await newCode()).kind).toBe('valid');
  });

  it('leaves nothing in the audit when it fetches what is about nobody', async () => {
    const events = () => app.nest.get(Database).row('SELECT COUNT(*) AS events FROM audit_event');
    const before = await events();
    expect((await terminal.get(app, '/terminal/v1/card-keys')).status).toBe(200);
    expect((await terminal.get(app, '/terminal/v1/revocations')).status).toBe(200);
    expect(await events()).toEqual(before);
  });

  it('must sign to fetch them', async () => {
    for (const path of ['/terminal/v1/card-keys', '/terminal/v1/revocations']) {
      expect((await app.call('GET', path)).body.code).toBe('TERMINAL_UNKNOWN');
    }
  });

  it('reports a use when the network is back; told again, it is known', async () => {
    const code = await newCode();
    const usedAt = at(12);
    app.clock.pass({ hours: 3 });
    expect(await report(code, { usedAt, department: '急诊' })).toEqual([200, 'recorded']);
    expect(await report(`${code}\n`, { usedAt, department: '急诊' })).toEqual([200, 'known']);
    expect((await uses()).filter(({ department }) => department === '急诊')).toEqual([
      expect.objectContaining({ hospitalId: 'hospital-1', at: '2026-11-22T09:30:12+08:00' }),
    ]);
  });

  it('may report the same use many times at once: it is recorded once', async () => {
    const code = await newCode();
    const answers = await Promise.all(Array.from({ length: 8 }, () => report(code)));
    expect(answers.filter(([, state]) => state === 'recorded')).toHaveLength(1);
    expect(answers.filter(([, state]) => state === 'known')).toHaveLength(7);
  });

  it('is told when the same code was used elsewhere too', async () => {
    const code = await newCode();
    expect(await report(code)).toEqual([200, 'recorded']);
    expect(await report(code, { terminalCode: 'basement-2' })).toEqual([409, 'CODE_USED']);
    expect(await report(code, {}, other)).toEqual([409, 'CODE_USED']);
    expect(await report(code, { usedAt: at(1) })).toEqual([409, 'CODE_USED']);
    expect((await terminal.verify(app, code)).body.code).toBe('CODE_USED');
    const online = await newCode();
    expect((await terminal.verify(app, online)).status).toBe(200);
    expect(await report(online)).toEqual([409, 'CODE_USED']);
  });

  it('cannot report what it must not have accepted', async () => {
    const [code = '', ahead = ''] = await newCodes(2);
    expect(await report('KQ1.made.up')).toEqual([409, 'CODE_FORGED']);
    const altered = code.replace(/[^.](?=[^.]*$)/, (letter) => (letter === 'A' ? 'B' : 'A'));
    expect(await report(altered)).toEqual([409, 'CODE_FORGED']);
    expect(await report(code, { usedAt: at(-6) })).toEqual([409, 'CODE_EXPIRED']);
    expect(await report(code, { usedAt: at(60) })).toEqual([409, 'CODE_EXPIRED']);
    expect(await report(ahead, { usedAt: at(44) })).toEqual([409, 'CODE_EXPIRED']);
    expect(await report(ahead, { usedAt: at(45) })).toEqual([200, 'recorded']);
    const printed = await app.call('POST', `${card}/static-code`, { token });
    expect(await report(String(printed.body.text))).toEqual([409, 'CODE_NEEDS_PROOF']);
  });

  it.each([
    [300, 409],
    [301, 400],
  ])('whose clock is %d seconds ahead of ours gets %d', async (seconds, status) => {
    const usedAt = at(seconds);
    expect((await report(await newCode(), { usedAt }))[0]).toBe(status);
  });

  it.each(['2026-13-01T00:00:00Z', '2026-11-31T00:00:00Z', 'yesterday', '2026-11-22', 1795311000])(
    'cannot report a use at %j',
    async (usedAt) => expect(await report(await newCode(), { usedAt })).toEqual([400, 'VALIDATION_FAILED']),
  );

  it('learns which cards ended, and may still report what it accepted before it knew', async () => {
    const offline = await verifier();
    const [code = '', next = ''] = await newCodes(2);
    const usedAt = at(1);
    expect((await app.call('DELETE', card, { token })).status).toBeLessThan(300);
    const { body } = await terminal.get(app, '/terminal/v1/revocations');
    expect(offline.takeRevocations(String(body.list))).toBe(true);
    app.clock.pass({ seconds: 50 });
    expect(offline.verify(next)).toEqual({ kind: 'refused', reason: 'REVOKED' });
    expect(await report(code, { usedAt })).toEqual([200, 'recorded']);
  });
});
