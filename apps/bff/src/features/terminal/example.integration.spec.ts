import { execFile } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Clock, SystemClock } from '../../platform/clock';
import { addActive, aFileOf, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { TestTerminal } from '../../testing/test-terminal';

const EXAMPLE = path.resolve(__dirname, '../../../../../examples/terminal.mjs');

describe('the example of a terminal in plain Node', () => {
  let app: TestApp;
  let env: Record<string, string>;
  let token: string;
  let card: string;
  const folder = mkdtempSync(path.join(tmpdir(), 'kangqiao-terminal-'));
  const terminal = new TestTerminal();

  /** What it printed, and how it ended. */
  const run = async (...args: string[]): Promise<{ exit: number; answer: Record<string, unknown> }> => {
    const running = promisify(execFile)(process.execPath, [EXAMPLE, ...args], { env });
    const { code = 0, stdout } = await running.then(
      ({ stdout: text }) => ({ code: 0, stdout: text }),
      (error: { code: number; stdout: string }) => error,
    );
    return { exit: code, answer: JSON.parse(stdout) as Record<string, unknown> };
  };
  const newCode = async (): Promise<string> => {
    const { body } = await app.call('POST', `${card}/codes`, { token });
    return (body.items as { text: string }[])[0]?.text ?? '';
  };

  beforeAll(async () => {
    app = await TestApp.start({
      hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] })],
      terminals: { 'hospital-1': terminal.access() },
    });
    // The example has the real time, as terminals have.
    jest.spyOn(app.nest.get(Clock), 'now').mockImplementation(() => new SystemClock().now());
    token = await app.signIn('li');
    card = `/api/v1/people/${await addActive(app, token)}/card`;
    await app.call('POST', card, { token });
    await app.nest.listen(0, '127.0.0.1');
    const key = createPrivateKey({ key: terminal.privateKey, type: 'pkcs8', format: 'der' });
    const file = path.join(folder, 'terminal.pem');
    writeFileSync(file, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    env = {
      TERMINAL_URL: await app.nest.getUrl(),
      TERMINAL_HOSPITAL: 'hospital-1',
      TERMINAL_KEY_ID: 'key-1',
      TERMINAL_KEY_FILE: file,
    };
  });
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true });
  });

  it('verifies a code once', async () => {
    const code = await newCode();
    expect(await run('verify', code, 'registration', '内科门诊')).toMatchObject({
      exit: 0,
      answer: { name: '李华', patientNo: 'P000001' },
    });
    expect(await run('verify', code)).toMatchObject({ exit: 1, answer: { code: 'CODE_USED' } });
  });

  it('verifies a printed code together with the document', async () => {
    const { body } = await app.call('POST', `${card}/static-code`, { token });
    const args = ['verify', String(body.text), 'pharmacy', '药房'];
    expect((await run(...args)).answer).toMatchObject({ code: 'CODE_NEEDS_PROOF' });
    expect((await run(...args, LI_HUA.document.number.slice(-4))).answer).toMatchObject({ name: '李华' });
  });

  it('fetches keys and ended cards, and reports what it accepted alone', async () => {
    expect((await run('keys')).answer).toMatchObject({ keys: [{ version: 1 }] });
    expect((await run('revocations')).answer).toMatchObject({ list: expect.stringMatching(/^KQR1\./) });
    const code = await newCode();
    const usedAt = new Date().toISOString();
    expect(await run('report', code, usedAt)).toEqual({ exit: 0, answer: { state: 'recorded' } });
    expect(await run('report', code, usedAt)).toEqual({ exit: 0, answer: { state: 'known' } });
  });

  it('signs rightly again and again', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => run('verify', 'KQ1.made.up')));
    expect(answers.map(({ answer }) => answer.code)).toEqual(Array(8).fill('CODE_FORGED'));
  });
});
