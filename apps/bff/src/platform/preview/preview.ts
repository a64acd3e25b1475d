import { readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Preview } from '../../config/config';

/** Files whose name holds a hash of their content never change. */
const HASHED = /[.-][0-9a-f]{8,}\.[a-z0-9]+$/;
const FOR_EVER = 'public, max-age=31536000, immutable';

const read = (name: string): string => readFileSync(path.join(__dirname, name), 'utf8');

const pagePolicy = (sandbox: string): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    `frame-src 'self' ${sandbox}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const escapeAttribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** The demo's page: the mini-program in a phone frame beside the hospital's counter. Never part of production. */
export const servePreview = async (server: FastifyInstance, { appDir, sandboxUrl }: Preview): Promise<void> => {
  const sandbox = new URL(sandboxUrl).origin;
  const page = read('page.html').replace('{{COUNTER_URL}}', escapeAttribute(`${sandbox}/counter`));
  const style = read('page.css');
  const script = read('page.js');

  server.get('/', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', pagePolicy(sandbox))
      .header('cache-control', 'no-cache')
      .send(page),
  );
  server.get('/preview/page.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
  server.get('/preview/page.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(script));
  server.get('/preview/config.json', (_request, reply) =>
    reply.header('cache-control', 'no-cache').send({ sandboxUrl: sandbox }),
  );
  await server.register(fastifyStatic, {
    root: path.resolve(appDir),
    prefix: '/app/',
    redirect: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      reply.header('cache-control', HASHED.test(file) ? FOR_EVER : 'no-cache');
      reply.header('content-security-policy', "object-src 'none'; base-uri 'self'; frame-ancestors 'self'");
    },
  });
};
