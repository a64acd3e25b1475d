import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { DataSource } from 'typeorm';
import { addActive, aFileOf, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { terminalSignature } from './terminal-signature';

const PATH = '/terminal/v1/codes/verify';
const KEY = Buffer.from('kangqiao-test-terminal-key-00001');

describe('a terminal', () => {
  let app: TestApp;
  let hospital: InMemoryHospital;
  let token: string;
  let codes: string;

  const newCode = async (): Promise<string> => {
    const { body } = await app.call('POST', codes, { token });
    return (body.items as { text: string }[])[0]?.text ?? '';
  };
  const bodyOf = (codeText: string) => JSON.stringify({ codeText, terminalCode: 'window-3', step: 'registration' });
  const headersOf = (body: string, seconds = 0): Record<string, string> => {
    const timestamp = String(Math.floor(app.clock.now().getTime() / 1000) + seconds);
    const signature = terminalSignature(KEY, { method: 'POST', path: PATH, timestamp, body: Buffer.from(body) });
    return { 'x-hospital-id': 'hospital-1', 'x-timestamp': timestamp, 'x-signature': signature.toString('hex') };
  };
  const verify = (codeText: string, headers: Record<string, string> = {}) => {
    const body = bodyOf(codeText);
    return app.call('POST', PATH, { body, headers: { ...headersOf(body), ...headers } });
  };

  beforeAll(async () => {
    hospital = new InMemoryHospital({ patients: [aFileOf(LI_HUA)] });
    app = await TestApp.start({ hospitals: [hospital], terminalKey: KEY });
    token = await app.signIn('li');
    const person = `/api/v1/people/${await addActive(app, token)}`;
    await app.call('POST', `${person}/card`, { token });
    codes = `${person}/card/codes`;
  });
  beforeEach(() => hospital.heal());
  afterAll(() => app.stop());

  it('learns who stands there, with the number of its own hospital', async () => {
    const { status, body } = await verify(await newCode());
    expect([status, body]).toEqual([
      200,
      {
        cardNumber: expect.any(String),
        name: '李华',
        sex: 'male',
        birthDate: '1990-01-01',
        documentType: 'resident-id',
        documentNumber: LI_HUA.document.number,
        patientNo: 'P000001',
      },
    ]);
  });

  it('is answered once a code, even when two windows scan it at the same moment', async () => {
    const code = await newCode();
    const answers = await Promise.all([verify(code), verify(code), verify(code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('CODE_USED');
  });

  it('is told that a code is expired, or forged', async () => {
    const code = await newCode();
    app.clock.pass({ seconds: 60 });
    const expired = await verify(code);
    expect([expired.status, expired.body.code]).toEqual([409, 'CODE_EXPIRED']);
    const forged = await verify('KQ1.made.up');
    expect([forged.status, forged.body.code]).toEqual([409, 'CODE_FORGED']);
  });

  it('gets its answer without the patient number when the hospital itself is silent', async () => {
    await app.nest.get(DataSource).query('DELETE FROM hospital_patient');
    hospital.next('unavailable', 'find', 5);
    const { status, body } = await verify(await newCode());
    expect([status, body.name, body.patientNo]).toEqual([200, '李华', null]);
  });

  it.each([-300, 300])('may have a clock that is %d seconds away', async (seconds) => {
    const body = bodyOf(await newCode());
    expect((await app.call('POST', PATH, { body, headers: headersOf(body, seconds) })).status).toBe(200);
  });

  it.each([-301, 301])('may not have a clock that is %d seconds away', async (seconds) => {
    const body = bodyOf(await newCode());
    const answer = await app.call('POST', PATH, { body, headers: headersOf(body, seconds) });
    expect([answer.status, answer.body.code]).toEqual([401, 'TERMINAL_SIGNATURE_REFUSED']);
  });

  it.each([
    ['of an unknown hospital', { 'x-hospital-id': 'nowhere' }, 'TERMINAL_UNKNOWN'],
    ['without a hospital', { 'x-hospital-id': '' }, 'TERMINAL_UNKNOWN'],
    ['with a made-up signature', { 'x-signature': 'a'.repeat(64) }, 'TERMINAL_SIGNATURE_REFUSED'],
    ['with a signature in capitals', { 'x-signature': 'A'.repeat(64) }, 'TERMINAL_SIGNATURE_REFUSED'],
    ['without a signature', { 'x-signature': '' }, 'TERMINAL_SIGNATURE_REFUSED'],
    ['with another time than it signed', { 'x-timestamp': '1' }, 'TERMINAL_SIGNATURE_REFUSED'],
    ['without a time', { 'x-timestamp': '' }, 'TERMINAL_SIGNATURE_REFUSED'],
  ])('is refused %s, and the code stays unused', async (_, headers, code) => {
    const text = await newCode();
    const refused = await verify(text, headers);
    expect([refused.status, refused.body.code]).toEqual([401, code]);
    expect((await verify(text)).status).toBe(200);
  });

  it('is refused when the body is not the one that was signed', async () => {
    const headers = headersOf(bodyOf(await newCode()));
    const answer = await app.call('POST', PATH, { body: bodyOf(await newCode()), headers });
    expect(answer.body.code).toBe('TERMINAL_SIGNATURE_REFUSED');
  });

  it('is told what is wrong with its request', async () => {
    const body = JSON.stringify({ codeText: '', terminalCode: 'w', step: 'dancing' });
    const answer = await app.call('POST', PATH, { body, headers: headersOf(body) });
    expect([answer.status, answer.body.details]).toEqual([
      400,
      [
        { field: 'codeText', message: '二维码内容应为 1 至 1024 个字符' },
        { field: 'step', message: '诊疗环节不正确' },
      ],
    ]);
  });

  it('learns that a card was revoked', async () => {
    const code = await newCode();
    await app.nest.get(DataSource).query("UPDATE health_card SET state = 'revoked'");
    expect((await verify(code)).body.code).toBe('CODE_REVOKED');
  });
});
