/** A server that is started again whenever it dies, and how long each start took. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { cpuMilliseconds } from '../bench/processes.mjs';

const END_WITH_PARENT = new URL('../lib/end-with-parent.mjs', import.meta.url).href;

export class Supervised {
  url = '';
  /** From the death to the ready line, in milliseconds. */
  readyAfterMs = [];
  /** Processor time until the ready line, in milliseconds: what the start costs, whatever else the machine does. */
  readyCpuMs = [];
  #ending = false;
  #ready = Promise.resolve();

  constructor(script, env, log) {
    this.script = script;
    this.env = env;
    this.log = createWriteStream(log, { flags: 'a' });
  }

  /** Starts it, and whenever it dies starts it again. */
  start() {
    const started = performance.now();
    const isFirst = this.url === '';
    this.#ready = new Promise((resolve, reject) => {
      this.child = spawn(process.execPath, ['--enable-source-maps', '--import', END_WITH_PARENT, this.script], {
        env: { ...process.env, ...this.env },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      this.child.stderr.pipe(this.log, { end: false });
      createInterface({ input: this.child.stdout }).on('line', (line) => {
        if (!line.startsWith('{"ready":true')) return;
        this.url = JSON.parse(line).url;
        if (!isFirst) {
          this.readyAfterMs.push(performance.now() - started);
          this.readyCpuMs.push(cpuMilliseconds(this.child.pid));
        }
        resolve();
      });
      this.child.once('exit', (_code, signal) => {
        if (this.#ending) return resolve();
        if (signal !== 'SIGKILL') return reject(new Error('the server ended by itself'));
        resolve(this.start());
      });
    });
    this.#ready.catch(() => {});
    return this.#ready;
  }

  whenReady() {
    return this.#ready;
  }

  /** `kill -9`; resolves when the next one is ready. */
  async kill() {
    const died = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await died;
    await this.#ready;
  }

  async stop() {
    this.#ending = true;
    const ended = new Promise((resolve) => this.child.once('close', resolve));
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGTERM');
    else return;
    await ended;
    this.log.end();
  }
}
