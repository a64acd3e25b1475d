import type { FastifyInstance } from 'fastify';

const NEVER_STORED = /^\/(api|terminal)\//;

/** Headers of every answer. There is no CORS on purpose: the mini-program is no browser page of another origin. */
export const setSecurityHeaders = (server: FastifyInstance): void => {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    if (NEVER_STORED.test(request.url)) reply.header('cache-control', 'no-store');
    done();
  });
};
