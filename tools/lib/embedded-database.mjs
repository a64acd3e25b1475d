/**
 * A private MariaDB as a child process: the engine of production with nothing to set up. It listens on loopback only,
 * with one user and a random password, and it cannot outlive the process that started it.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { findProgram, installDebianPackages } from './debian.mjs';
import { freePort } from './ports.mjs';
import { mustRun } from './run.mjs';

const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];

async function findEngine(say) {
  const find = async () => ({
    server: await findProgram('mariadbd', 'mysqld'),
    installer: await findProgram('mariadb-install-db', 'mysql_install_db'),
  });
  let engine = await find();
  if (!engine.server || !engine.installer) {
    await installDebianPackages(['mariadb-server-core', 'mariadb-client-core'], say);
    engine = await find();
  }
  if (engine.server && engine.installer) return engine;
  throw new Error(
    [
      'No database engine was found. Any one of these is enough:',
      '  1. install MariaDB: apt-get install mariadb-server-core mariadb-client-core',
      '  2. use a server that you have: DATABASE_URL=mysql://user:password@host:3306/kangqiao npm start',
      '  3. use the compose file: docker compose -f deploy/compose.yaml up',
    ].join('\n'),
  );
}

/** MariaDB speaks first: one byte from it means that it takes connections. */
function greets(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    const done = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', () => done(true));
    socket.once('error', () => done(false));
    socket.setTimeout(1000, () => done(false));
  });
}

async function password(folder) {
  const file = path.join(folder, 'password');
  if (!existsSync(file)) await writeFile(file, randomBytes(18).toString('hex'), { mode: 0o600 });
  return (await readFile(file, 'utf8')).trim();
}

/** SQL that the server runs at each start, before it takes connections. */
function firstStatements(secret) {
  return [
    'CREATE DATABASE IF NOT EXISTS kangqiao CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;',
    `CREATE OR REPLACE USER kangqiao@'127.0.0.1' IDENTIFIED BY '${secret}';`,
    "GRANT ALL ON *.* TO kangqiao@'127.0.0.1';",
    "DELETE FROM mysql.global_priv WHERE User = 'root' AND Host <> 'localhost';",
    `ALTER USER root@localhost IDENTIFIED BY '${secret}';`,
    'FLUSH PRIVILEGES;',
  ].join('\n');
}

/** Half of it would be taken for the whole the next time. MariaDB's installer was seen to crash, once in hundreds of times. */
async function install({ installer }, data) {
  const options = ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'];
  await mustRun(installer, [...options, ...asRoot]).catch(async (error) => {
    await rm(data, { recursive: true, force: true });
    throw error;
  });
}

/** The shell holds a pipe from us: when we are gone, even killed, `read` ends and so does the server. */
const KEEPER = '"$@" & server=$!; read -r _; kill -TERM "$server"; wait "$server"';

/**
 * @param {{ folder: string, say?: (text: string) => void, durable?: boolean, settings?: string[] }} options
 *   `folder` holds everything; `durable: false` is for tests, whose data may be lost; `settings` are more of the server's
 * @returns {Promise<{ url: string, serverUrl: string, stop(): Promise<void> }>}
 *   `url` names the database `kangqiao`, `serverUrl` names none
 */
export async function startEmbeddedDatabase({ folder, say = () => {}, durable = true, settings = [] }) {
  const engine = await findEngine(say);
  const data = path.join(folder, 'data');
  const temporary = path.join(folder, 'tmp');
  await mkdir(temporary, { recursive: true });
  await chmod(folder, 0o700);
  if (!existsSync(path.join(data, 'mysql'))) await install(engine, data).catch(() => install(engine, data));
  const secret = await password(folder);
  const statements = path.join(folder, 'start.sql');
  await writeFile(statements, firstStatements(secret), { mode: 0o600 });
  const port = await freePort();
  const child = spawn(
    '/bin/sh',
    [
      '-c',
      KEEPER,
      'keeper',
      engine.server,
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${path.join(folder, 'socket')}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      `--pid-file=${path.join(folder, 'pid')}`,
      `--log-error=${path.join(folder, 'error.log')}`,
      `--tmpdir=${temporary}`,
      `--init-file=${statements}`,
      `--innodb-flush-log-at-trx-commit=${durable ? 1 : 0}`,
      '--innodb-log-file-size=8M',
      '--innodb-buffer-pool-size=64M',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_unicode_ci',
      '--skip-name-resolve',
      ...settings,
      ...asRoot,
    ],
    { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
  const ended = new Promise((resolve) => child.once('close', resolve));
  for (let waited = 0; !(await greets(port)); waited += 50) {
    if (child.exitCode !== null || waited > 60_000) {
      const log = await readFile(path.join(folder, 'error.log'), 'utf8').catch(() => '');
      child.stdin.end();
      throw new Error(`the embedded database did not start\n${log.split('\n').slice(-15).join('\n')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const serverUrl = `mariadb://kangqiao:${secret}@127.0.0.1:${port}`;
  return {
    url: `${serverUrl}/kangqiao`,
    serverUrl,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
