import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const READY_WITHIN_MS = 20_000;
const STOPPED_WITHIN_MS = 5_000;

/** A sandbox of its own for one test file. */
export interface RunningSandbox {
  url: string;
  /** Calls `{url}/_control/{path}` and answers with the parsed JSON; throws unless it succeeds. */
  control(path: string, init?: { method?: string; body?: unknown }): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts the built sandbox (`node tools/build-server.mjs`) on a free port. */
export async function startSandbox(env: Record<string, string> = {}): Promise<RunningSandbox> {
  const root = workspaceRoot(__dirname);
  const child = spawn(process.execPath, [join(root, 'dist/apps/sandbox/src/main.js')], {
    cwd: root,
    env: { ...process.env, SANDBOX_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test process that dies without stopping its sandbox must not leave it behind.
  const killWithParent = () => child.kill('SIGKILL');
  process.once('exit', killWithParent);
  const stop = async () => {
    process.removeListener('exit', killWithParent);
    await end(child);
  };
  try {
    const url = await readyUrl(child);
    return { url, control: (path, init) => callControl(url, path, init), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function workspaceRoot(from: string): string {
  if (existsSync(join(from, 'nx.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('not inside the workspace');
  return workspaceRoot(parent);
}

async function readyUrl(child: ChildProcess): Promise<string> {
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const lines = createInterface({ input: child.stdout! });
  let timer: NodeJS.Timeout | undefined;
  const ready = new Promise<string>((resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the sandbox did not get ready')), READY_WITHIN_MS);
    child.once('exit', (code) => reject(new Error(`the sandbox ended with ${code}: ${complaints}`)));
    child.once('error', reject);
    lines.on('line', (line) => {
      const url = urlOf(line);
      if (url) resolve(url);
    });
  });
  return ready.finally(() => clearTimeout(timer));
}

function urlOf(line: string): string | null {
  if (!line.startsWith('{"ready":true')) return null;
  const { url } = JSON.parse(line) as { url?: unknown };
  return typeof url === 'string' ? url : null;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS);
  await exited;
  clearTimeout(timer);
}

async function callControl(
  url: string,
  path: string,
  { method = 'GET', body }: { method?: string; body?: unknown } = {},
): Promise<unknown> {
  const response = await fetch(`${url}/_control/${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} _control/${path}: ${response.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}
