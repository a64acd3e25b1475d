/** Everybody who takes part: started side by side, measured in turn. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startServer } from '../lib/run.mjs';
import { startStack } from '../lib/stack.mjs';
import { startNginx } from './contenders/nginx.mjs';

const HOSPITAL = '/api/v1/hospitals/kq-first';

async function signIn(stack) {
  const residents = await (await fetch(`${stack.sandboxUrl}/_control/residents`)).json();
  const response = await fetch(`${stack.url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: residents[0].signInCode }),
  });
  if (!response.ok) throw new Error(`sign-in answered ${response.status}`);
  return { authorization: `Bearer ${(await response.json()).token}` };
}

async function schedulePath(stack, headers) {
  const { items } = await (await fetch(`${stack.url}${HOSPITAL}/departments`, { headers })).json();
  const department = items.find((one) => one.parentId !== null);
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const end = new Date(Date.now() + 8 * 3_600_000 + 6 * 86_400_000).toISOString().slice(0, 10);
  return `${HOSPITAL}/schedule?departmentId=${department.id}&from=${today}&to=${end}`;
}

/**
 * @param {{ root: string, folder: string, say: (text: string) => void }} options
 * @returns {Promise<{ contenders: object[], sandboxUrl: string, stop(): Promise<void> }>}
 */
export async function startContenders({ root, folder, say }) {
  const script = (name) => path.join(root, `tools/bench/contenders/${name}.mjs`);
  const servers = [];
  const start = async (name, env) => {
    const server = await startServer(name, script(name), { env });
    servers.push(server);
    return server;
  };
  const stack = await startStack({ root, folder, env: { LOG_LEVEL: 'warn' } });
  servers.push(stack);
  const headers = await signIn(stack);
  const bodyFile = path.join(folder, 'directory.json');
  writeFileSync(bodyFile, await (await fetch(`${stack.url}${HOSPITAL}/departments`, { headers })).text());

  const upstream = await start('upstream', { BODY_FILE: bodyFile });
  const fastify = await start('bare-fastify');
  const express = await start('nest-express');
  const proxy = await start('http-proxy', { UPSTREAM: upstream.url });
  const nginx = await startNginx(folder, upstream.url, say);
  if (nginx) servers.push(nginx);

  const of = (scenario, name, server, target, more = {}) => ({
    scenario,
    name,
    pid: server.pid,
    url: `${server.url}${target}`,
    ...more,
  });
  const answer = 'A small answer';
  const directory = 'The directory of a hospital';
  const live = 'Straight from the hospital and the database';
  return {
    contenders: [
      of(answer, 'bare fastify', fastify, '/answer', { baseline: true }),
      of(answer, 'Nest on Express', express, '/answer'),
      of(answer, 'Kangqiao /livez', stack, '/livez'),
      of(directory, '@fastify/http-proxy', proxy, '/', { baseline: true }),
      ...(nginx ? [of(directory, 'nginx proxy', nginx, '/')] : []),
      of(directory, 'Kangqiao departments (signed in, cached)', stack, `${HOSPITAL}/departments`, { headers }),
      of(live, '@fastify/http-proxy', proxy, '/', { baseline: true }),
      of(live, 'Kangqiao schedule (SOAP, AES, MD5, XML)', stack, await schedulePath(stack, headers), { headers }),
      of(live, 'Kangqiao appointments (database)', stack, '/api/v1/appointments?group=upcoming', { headers }),
    ],
    sandboxUrl: stack.sandboxUrl,
    stop: async () => {
      for (const server of servers.reverse()) await server.stop();
    },
  };
}
