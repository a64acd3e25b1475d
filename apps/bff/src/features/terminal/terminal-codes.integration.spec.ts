import { randomBytes, randomInt } from 'node:crypto';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { generateSm2KeyPair, Sm2Signer } from '@kangqiao/national-crypto';
import { addActive, aFileOf, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { TestTerminal } from '../../testing/test-terminal';

const ATTACKS = 10_000;
const AT_ONCE = 50;
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const letter = () => BASE64URL.charAt(randomInt(BASE64URL.length));
const replaced = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1);

/** What can be done to a good code; each makes another text. */
const MUTATIONS: readonly ((code: string) => string)[] = [
  (code) => {
    const at = randomInt(code.length);
    return replaced(code, at, code.charAt(at) === 'A' ? 'B' : 'A');
  },
  (code) => code.slice(0, randomInt(code.length - 1) + 1).replace(/\s+$/, ''),
  (code) => `${code}${letter()}`,
  (code) => {
    const at = randomInt(code.length);
    return `${code.slice(0, at)}${letter()}${code.slice(at)}`;
  },
  (code) => {
    const at = randomInt(code.length - 1);
    return code.slice(0, at) + code.slice(at + 1);
  },
  (code) => code.toLowerCase(),
  (code) => [...code].reverse().join(''),
  (code) => {
    const [prefix, payload = '', signature] = code.split('.');
    return [prefix, signature, payload].join('.');
  },
  (code) => `${code.split('.').slice(0, 2).join('.')}.${randomBytes(64).toString('base64url')}`,
  (code) => `${code}${code}`,
  (code) => code.replace('KQ1', 'KQ2'),
];

const RANDOM: readonly (() => string)[] = [
  () => randomBytes(randomInt(1, 200)).toString('base64url'),
  () => `KQ1.${randomBytes(39).toString('base64url')}.${randomBytes(64).toString('base64url')}`,
  () => `KQ1.${randomBytes(randomInt(0, 80)).toString('base64url')}.${'_'.repeat(86)}`,
  () => Buffer.from(randomBytes(randomInt(1, 100))).toString('latin1'),
  () => String.fromCodePoint(...Array.from({ length: randomInt(1, 60) }, () => randomInt(1, 0xd7ff))),
  () => `https://example.org/?code=${randomBytes(20).toString('hex')}`,
  () => "' OR 1=1 --",
  () => '\u0000'.repeat(randomInt(1, 20)),
  () => '9'.repeat(randomInt(1, 1024)),
];

describe('a bad code at a terminal', () => {
  let app: TestApp;
  let token: string;
  let codes: string;
  const terminal = new TestTerminal();

  const newCodes = async (count: number): Promise<string[]> => {
    const { body } = await app.call('POST', `${codes}?count=${count}`, { token });
    return (body.items as { text: string }[]).map(({ text }) => text);
  };
  const newCode = async () => (await newCodes(1))[0] ?? '';
  const answerTo = async (code: string) => {
    const { status, body } = await terminal.verify(app, code, { step: 'pharmacy' });
    return [status, body.code ?? body.name];
  };

  beforeAll(async () => {
    app = await TestApp.start({
      hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] })],
      terminals: { 'hospital-1': terminal.access() },
    });
    token = await app.signIn('li');
    const person = `/api/v1/people/${await addActive(app, token)}`;
    await app.call('POST', `${person}/card`, { token });
    codes = `${person}/card/codes`;
  });
  afterAll(() => app.stop());

  it('is expired from its end on, and before its beginning', async () => {
    const [code = '', , third = ''] = await newCodes(3);
    expect(await answerTo(third)).toEqual([409, 'CODE_EXPIRED']);
    app.clock.pass({ seconds: 60 });
    expect(await answerTo(code)).toEqual([409, 'CODE_EXPIRED']);
    const last = await newCode();
    app.clock.pass({ seconds: 59 });
    expect(await answerTo(last)).toEqual([200, '李华']);
  });

  it('is forged when another issuer wrote it, though in the same form', async () => {
    const stolen = (await newCode()).split('.');
    const signer = new Sm2Signer(generateSm2KeyPair().privateKey);
    const signedText = stolen.slice(0, 2).join('.');
    const code = `${signedText}.${signer.sign(signedText).toString('base64url')}`;
    expect(await answerTo(code)).toEqual([409, 'CODE_FORGED']);
  });

  it('is forged when it names a key that does not exist', async () => {
    const code = await newCode();
    const bytes = Buffer.from(code.split('.')[1] ?? '', 'base64url');
    bytes.writeUInt16BE(2, 0);
    expect(await answerTo(code.replace(/\.[^.]+\./, `.${bytes.toString('base64url')}.`))).toEqual([409, 'CODE_FORGED']);
    expect(await answerTo(code)).toEqual([200, '李华']);
  });

  it('is told apart: used, forged and expired each by its name', async () => {
    const code = await newCode();
    expect(await answerTo(code)).toEqual([200, '李华']);
    expect(await answerTo(code)).toEqual([409, 'CODE_USED']);
    expect(await answerTo(`${code}A`)).toEqual([409, 'CODE_FORGED']);
    app.clock.pass({ seconds: 60 });
    expect(await answerTo(code)).toEqual([409, 'CODE_EXPIRED']);
  });

  it(`is refused with the right reason ${ATTACKS} times, and the good one among them is taken once`, async () => {
    const good = await newCode();
    const counted = new Map<string, number>();
    for (let done = 0; done < ATTACKS; done += AT_ONCE) {
      const attacks = Array.from({ length: AT_ONCE }, (_, index) => {
        const kind = done + index;
        const mutate = MUTATIONS[kind % MUTATIONS.length];
        const invent = RANDOM[kind % RANDOM.length];
        const attack = kind % 2 === 0 ? mutate?.(good) : invent?.();
        return attack === undefined || attack.trim() === '' || attack.trim() === good ? `KQ1.${kind}` : attack;
      });
      const answers = await Promise.all(attacks.map(async (attack) => ({ attack, answer: await answerTo(attack) })));
      for (const { attack, answer } of answers) {
        const expected = attack.length > 1024 ? [400, 'VALIDATION_FAILED'] : [409, 'CODE_FORGED'];
        if (answer.join() !== expected.join())
          throw new Error(`${JSON.stringify(attack)} was answered ${answer.join()}`);
        const name = String(answer[1]);
        counted.set(name, (counted.get(name) ?? 0) + 1);
      }
    }
    expect([...counted]).toEqual([['CODE_FORGED', ATTACKS]]);
    expect(await answerTo(good)).toEqual([200, '李华']);
    expect(await answerTo(good)).toEqual([409, 'CODE_USED']);
    expect(app.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  }, 180_000);
});
