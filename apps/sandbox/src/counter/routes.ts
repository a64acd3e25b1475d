import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The hospital's counter: a page of plain files. */
export async function counterRoutes(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { root: path.join(__dirname, 'page'), prefix: '/counter/', index: 'index.html' });
  app.get('/counter', (_request, reply) => reply.redirect('/counter/'));
  app.get('/', (_request, reply) => reply.redirect('/counter/'));
}
