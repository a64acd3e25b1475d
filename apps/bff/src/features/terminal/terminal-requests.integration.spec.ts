import { randomBytes } from 'node:crypto';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../../database/database';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { addActive, aFileOf, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { TestClock } from '../../testing/test-clock';
import { type Change, TestTerminal } from '../../testing/test-terminal';

describe('a request of a terminal', () => {
  let app: TestApp;
  let token: string;
  let codes: string;
  const clock = new TestClock();
  const terminal = new TestTerminal('hospital-1', 'key-1');
  const other = new TestTerminal('hospital-2', 'key-2');
  const stranger = new TestTerminal('hospital-1', 'key-1');
  const [old, next] = [new TestTerminal('hospital-1', 'old'), new TestTerminal('hospital-1', 'next')];
  const turn = new Date(clock.now().getTime() + 3_600_000);

  const newCode = async (): Promise<string> => {
    const { body } = await app.call('POST', codes, { token });
    return (body.items as { text: string }[])[0]?.text ?? '';
  };
  const seconds = (away: number): string => String(Math.floor(app.clock.now().getTime() / 1000) + away);
  const answerOf = async (change: Change, by = terminal) => {
    const code = await newCode();
    const { status, body } = await by.verify(app, code, {}, change);
    const later = await terminal.verify(app, code);
    return [status, body.code, later.status];
  };

  beforeAll(async () => {
    const keys = new Map([
      ['key-1', terminal.key()],
      ['old', old.key(null, turn)],
      ['next', next.key(turn, null)],
    ]);
    app = await TestApp.start({
      clock,
      hospitals: [
        new InMemoryHospital({ patients: [aFileOf(LI_HUA)] }),
        new InMemoryHospital({ id: 'hospital-2' }),
        new InMemoryHospital({ id: 'hospital-3' }),
      ],
      terminals: {
        'hospital-1': { ...terminal.access(), keys },
        'hospital-2': other.access([]),
      },
    });
    token = await app.signIn('li');
    const person = `/api/v1/people/${await addActive(app, token)}`;
    await app.call('POST', `${person}/card`, { token });
    codes = `${person}/card/codes`;
  });
  afterAll(() => app.stop());

  it.each([-300, -299, 0, 299, 300])('may come from a clock that is %d seconds away', async (away) => {
    const { status } = await terminal.verify(app, await newCode(), {}, { timestamp: seconds(away) });
    expect(status).toBe(200);
  });

  it.each([-301, 301, -86_400, 86_400])('may not come from a clock that is %d seconds away', async (away) => {
    const code = await newCode();
    const { status, body } = await terminal.verify(app, code, {}, { timestamp: seconds(away) });
    expect([status, body.code, body.message]).toEqual([
      401,
      'TERMINAL_SIGNATURE_REFUSED',
      '终端时间与平台相差超过 5 分钟，请校准终端时间',
    ]);
    expect((await terminal.verify(app, code)).status).toBe(200);
  });

  it.each<[string, Change, string]>([
    ['of an unknown hospital', { hospitalId: 'nowhere' }, 'TERMINAL_UNKNOWN'],
    ['of a hospital without terminals', { hospitalId: 'hospital-3' }, 'TERMINAL_UNKNOWN'],
    ['without a hospital', { hospitalId: '' }, 'TERMINAL_UNKNOWN'],
    ['of “__proto__”', { hospitalId: '__proto__' }, 'TERMINAL_UNKNOWN'],
    ['of another hospital', { hospitalId: 'hospital-2' }, 'TERMINAL_KEY_UNKNOWN'],
    ['with another hospital’s key', { keyId: 'key-2' }, 'TERMINAL_KEY_UNKNOWN'],
    [
      'of another hospital, with its key’s name',
      { hospitalId: 'hospital-2', keyId: 'key-2' },
      'TERMINAL_SIGNATURE_REFUSED',
    ],
    ['with an unknown key', { keyId: 'key-9' }, 'TERMINAL_KEY_UNKNOWN'],
    ['without a key', { keyId: '' }, 'TERMINAL_KEY_UNKNOWN'],
    ['with a made-up signature', { headers: { 'x-signature': 'ab'.repeat(64) } }, 'TERMINAL_SIGNATURE_REFUSED'],
    ['with a signature of zeros', { headers: { 'x-signature': '0'.repeat(128) } }, 'TERMINAL_SIGNATURE_REFUSED'],
    ['with a signature of ones', { headers: { 'x-signature': 'f'.repeat(128) } }, 'TERMINAL_SIGNATURE_REFUSED'],
    ['with a signature too long', { headers: { 'x-signature': 'ab'.repeat(65) } }, 'TERMINAL_SIGNATURE_REFUSED'],
    ['with an HMAC', { headers: { 'x-signature': 'ab'.repeat(32) } }, 'TERMINAL_SIGNATURE_REFUSED'],
    ['without a signature', { headers: { 'x-signature': '' } }, 'TERMINAL_SIGNATURE_REFUSED'],
    ['with another time than it signed', { headers: { 'x-timestamp': '1' } }, 'TERMINAL_SIGNATURE_REFUSED'],
    ['without a time', { timestamp: '' }, 'TERMINAL_SIGNATURE_REFUSED'],
    ['with a time in words', { timestamp: 'now' }, 'TERMINAL_SIGNATURE_REFUSED'],
    ['with a time in milliseconds', { timestamp: String(Date.now()) }, 'TERMINAL_SIGNATURE_REFUSED'],
    ['with another nonce than it signed', { headers: { 'x-nonce': 'c'.repeat(32) } }, 'TERMINAL_SIGNATURE_REFUSED'],
    ['without a nonce', { nonce: '' }, 'TERMINAL_SIGNATURE_REFUSED'],
    ['with a nonce of 10 bytes', { nonce: 'c'.repeat(20) }, 'TERMINAL_SIGNATURE_REFUSED'],
    ['with a nonce that is too long', { nonce: 'c'.repeat(97) }, 'TERMINAL_SIGNATURE_REFUSED'],
    [
      'with junk in its headers',
      { headers: { 'x-nonce': '\u00e9\u00ff\t', 'x-key-id': 'key-1' } },
      'TERMINAL_SIGNATURE_REFUSED',
    ],
  ])('is refused %s, and the code stays unused', async (_, change, code) => {
    expect(await answerOf(change)).toEqual([401, code, 200]);
  });

  it('is refused when somebody else signed in its name', async () => {
    expect(await answerOf({}, stranger)).toEqual([401, 'TERMINAL_SIGNATURE_REFUSED', 200]);
  });

  it('is refused when its body was altered after signing', async () => {
    const [code, theirs] = [await newCode(), await newCode()];
    const sentBody = JSON.stringify({ codeText: theirs, terminalCode: 'window-3', step: 'registration' });
    const { status, body } = await terminal.verify(app, code, {}, { sentBody });
    expect([status, body.code]).toEqual([401, 'TERMINAL_SIGNATURE_REFUSED']);
    const spaced = await terminal.verify(app, code, {}, { sentBody: `${JSON.stringify({ codeText: code })} ` });
    expect(spaced.body.code).toBe('TERMINAL_SIGNATURE_REFUSED');
    expect((await terminal.verify(app, code)).status).toBe(200);
    expect((await terminal.verify(app, theirs)).status).toBe(200);
  });

  it('is refused at another address than it signed', async () => {
    const body = JSON.stringify({ codeText: await newCode(), terminalCode: 'w', step: 'registration' });
    const headers = terminal.headers(app, 'POST', '/terminal/v1/codes/verify', body);
    for (const path of ['/terminal/v1/codes/verify?x=1', '/terminal/v1/uses']) {
      const answer = await app.call('POST', path, { body, headers });
      expect([answer.status, answer.body.code]).toEqual([401, 'TERMINAL_SIGNATURE_REFUSED']);
    }
  });

  it('is let in once: sent again it is a replay, whatever it asks', async () => {
    const nonce = randomBytes(16).toString('base64url');
    expect((await terminal.verify(app, await newCode(), {}, { nonce })).status).toBe(200);
    expect(await answerOf({ nonce })).toEqual([401, 'TERMINAL_REPLAYED', 200]);
    const keys = await terminal.get(app, '/terminal/v1/card-keys', { nonce });
    expect(keys.body.code).toBe('TERMINAL_REPLAYED');
    expect((await other.get(app, '/terminal/v1/card-keys', { nonce })).status).toBe(200);
  });

  it('is let in once, also when it arrives many times at the same moment', async () => {
    const nonce = randomBytes(16).toString('hex');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => terminal.get(app, '/terminal/v1/card-keys', { nonce })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'TERMINAL_REPLAYED')).toHaveLength(19);
  });

  it('cannot be replayed while its time counts, however it is cleaned up', async () => {
    const nonce = randomBytes(16).toString('hex');
    const timestamp = seconds(300);
    expect((await terminal.get(app, '/terminal/v1/card-keys', { nonce, timestamp })).status).toBe(200);
    app.clock.pass({ seconds: 600 });
    await app.nest.get(Housekeeping).runAll();
    expect((await terminal.get(app, '/terminal/v1/card-keys', { nonce, timestamp })).body.code).toBe(
      'TERMINAL_REPLAYED',
    );
    app.clock.pass({ seconds: 1 });
    const late = await terminal.get(app, '/terminal/v1/card-keys', { nonce, timestamp });
    expect(late.body.code).toBe('TERMINAL_SIGNATURE_REFUSED');
    app.clock.pass({ seconds: 3_600 });
    await app.nest.get(Housekeeping).runAll();
    expect(await app.nest.get(Database).rows('SELECT 1 FROM terminal_nonce')).toEqual([]);
  });

  it('counts under the new key from its first moment, and under the old one until then', async () => {
    const at = async (when: number, by: TestTerminal) => {
      app.clock.pass({ seconds: (when - app.clock.now().getTime()) / 1000 });
      return (await by.get(app, '/terminal/v1/card-keys')).body.code ?? 'OK';
    };
    const before = turn.getTime() - 1;
    app.clock.pass({ seconds: (before - app.clock.now().getTime()) / 1000 });
    expect([await at(before, old), await at(before, next)]).toEqual(['OK', 'TERMINAL_KEY_UNKNOWN']);
    expect([await at(turn.getTime(), old), await at(turn.getTime(), next)]).toEqual(['TERMINAL_KEY_UNKNOWN', 'OK']);
  });

  it('takes a code away from every other terminal, at another hospital too, when both ask at the same moment', async () => {
    for (let round = 0; round < 10; round++) {
      const code = await newCode();
      const answers = await Promise.all([terminal.verify(app, code), other.verify(app, code)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe('CODE_USED');
    }
  });

  it('is told no more than its hospital may see', async () => {
    const { body } = await other.verify(app, await newCode());
    expect(body).toMatchObject({ name: '李华', documentNumber: null, phone: null, appointments: [] });
  });

  it.each([
    ['no JSON', '{"codeText":', 400, 'MALFORMED_REQUEST'],
    ['a list', '[]', 400, 'VALIDATION_FAILED'],
    ['null', 'null', 400, 'VALIDATION_FAILED'],
    ['a number', '7', 400, 'VALIDATION_FAILED'],
    [
      'another field',
      '{"codeText":"x","terminalCode":"w","step":"registration","admin":true}',
      400,
      'VALIDATION_FAILED',
    ],
    [
      'a code that is no text',
      '{"codeText":{"a":1},"terminalCode":"w","step":"registration"}',
      400,
      'VALIDATION_FAILED',
    ],
    ['a prototype', '{"__proto__":{"x":1},"codeText":"x"}', 400, 'MALFORMED_REQUEST'],
    ['too much', `{"codeText":"${'x'.repeat(70_000)}"}`, 413, 'BODY_TOO_LARGE'],
  ])('that says %s is refused by name', async (_, text, status, code) => {
    const answer = await terminal.post(app, '/terminal/v1/codes/verify', text);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});
