/** Child processes for the tools: run to the end, or start a server and wait until it says that it is ready. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';

const END_WITH_PARENT = new URL('./end-with-parent.mjs', import.meta.url).href;

/** Runs a command to its end. @returns {Promise<{ code: number, output: string }>} */
export function run(command, args, { cwd, env, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        output += `${line}\n`;
        onLine?.(line);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Like `run`, but a code other than 0 is an error that carries the last lines. */
export async function mustRun(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    const tail = output.trimEnd().split('\n').slice(-30).join('\n');
    throw new Error(`${[command, ...args].join(' ')} ended with ${code}\n${tail}`);
  }
  return output;
}

/**
 * Starts a server of ours and waits for its line `{"ready":true,"url":"…"}`.
 * @returns {Promise<{ url: string, pid: number, ask(question: string): Promise<object>, stop(): Promise<void>,
 *   ended: Promise<number> }>} `ask` puts a question to a server that answers messages of its parent
 */
export function startServer(name, script, { env, log, timeoutMs = 60_000 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', END_WITH_PARENT, script], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const file = log ? createWriteStream(log, { flags: 'a' }) : null;
    let last = '';
    const ended = new Promise((done) => child.once('close', (code) => done(code ?? 1)));
    const stop = async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    };
    const ask = (question) =>
      new Promise((answer) => {
        child.once('message', answer);
        child.send(question);
      });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${name} was not ready after ${timeoutMs / 1000} s\n${last}`));
    }, timeoutMs);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        file?.write(`${line}\n`);
        last = `${last}${line}\n`.slice(-4000);
        const url = readyUrl(line);
        if (url === null) return;
        clearTimeout(timer);
        resolve({ url, pid: child.pid, ask, stop, ended });
      });
    }
    child.once('close', (code) => {
      clearTimeout(timer);
      reject(new Error(`${name} ended with ${code} before it was ready\n${last}`));
    });
  });
}

function readyUrl(line) {
  if (!line.startsWith('{"ready":true')) return null;
  return JSON.parse(line).url;
}
