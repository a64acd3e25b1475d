/** A private Redis as a child process, for tests and benches: a Unix socket in a folder of theirs, nothing on disk. */
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { findProgram, installDebianPackages } from './debian.mjs';

/**
 * Debian's redis-tools carries the whole program and starts no service: it is a server by the name that it is called by.
 */
export const REDIS_PACKAGE = 'redis-tools';
const NAMES = ['redis-server', 'redis-check-rdb'];

export const findRedis = () => findProgram(...NAMES);

async function program(say) {
  const found = await findRedis();
  if (found) return found;
  await installDebianPackages([REDIS_PACKAGE], say);
  const installed = await findRedis();
  if (installed) return installed;
  throw new Error(`No Redis was found: install it (apt-get install ${REDIS_PACKAGE}).`);
}

const answers = (socket) =>
  new Promise((resolve) => {
    const connection = net.connect(socket);
    const done = (answer) => {
      connection.destroy();
      resolve(answer);
    };
    connection.once('connect', () => connection.write('PING\r\n'));
    connection.once('data', () => done(true));
    connection.once('error', () => done(false));
    connection.setTimeout(1000, () => done(false));
  });

/** The shell holds a pipe from us: when we are gone, even killed, `read` ends and so does the server. */
const KEEPER = '"$@" & server=$!; read -r _; kill -TERM "$server"; wait "$server"';

/**
 * @param {{ folder: string, say?: (text: string) => void }} options
 * @returns {Promise<{ url: string, stop(): Promise<void> }>} `url` as ioredis takes it: the path of the socket
 */
export async function startRedis({ folder, say = () => {} }) {
  const redis = await program(say);
  await mkdir(folder, { recursive: true });
  const socket = path.join(folder, 'redis.sock');
  const flags = ['--port', '0', '--unixsocket', socket, '--save', '', '--appendonly', 'no', '--dir', folder];
  const command = `exec -a redis-server "$0" "$@"`;
  const child = spawn('/bin/sh', ['-c', KEEPER, 'keeper', '/bin/bash', '-c', command, redis, ...flags], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  for (let waited = 0; !(await answers(socket)); waited += 20) {
    if (child.exitCode !== null || waited > 30_000) {
      child.stdin.end();
      throw new Error('the private Redis did not start');
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url: socket,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
