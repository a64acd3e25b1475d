import type { FastifyAdapter } from '@nestjs/platform-fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body's bytes as they came: what a terminal signed. */
    rawBody?: Buffer;
  }
}

/**
 * JSON is the only body there is; anything else is 415. An empty one counts as "none", because WeChat names a
 * content type even where it sends nothing.
 */
export const acceptJsonOnly = (adapter: FastifyAdapter, bodyLimit: number): void => {
  const server = adapter.getInstance();
  server.removeContentTypeParser('text/plain');
  const parseJson = server.getDefaultJsonParser('error', 'error');
  adapter.useBodyParser('application/json', true, { bodyLimit }, (request, body, done) => {
    if (body === undefined || body.length === 0) done(null, undefined);
    else void parseJson(request, body.toString('utf8'), done);
  });
};
