import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The browser's own build of the library: what checks codes on a page without a network. */
const SM2 = path.dirname(require.resolve('sm-crypto/dist/sm2.js'));

/** The hospital's counter: pages of plain files. */
export async function counterRoutes(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { root: path.join(__dirname, 'page'), prefix: '/counter/', index: 'index.html' });
  app.get('/counter/offline/sm2.js', (_request, reply) => reply.sendFile('sm2.js', SM2));
  app.get('/counter', (_request, reply) => reply.redirect('/counter/'));
  app.get('/counter/offline', (_request, reply) => reply.redirect('/counter/offline/'));
  app.get('/', (_request, reply) => reply.redirect('/counter/'));
}
