import type { FastifyInstance, FastifyRequest } from 'fastify';

interface Known {
  method: string;
  address: RegExp;
}

const toPattern = (url: string): RegExp =>
  new RegExp(
    `^${url
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:[A-Za-z0-9_]+/g, '[^/]+')
      .replace(/\*/g, '.*')}$`,
  );

/** Tells "no such address" from "not that way": the methods an address answers to, none when it is unknown. */
export const watchMethods = (server: FastifyInstance): ((request: FastifyRequest) => string[]) => {
  const known: Known[] = [];
  server.addHook('onRoute', ({ method, url }) => {
    // A route for everything would make every address known.
    if (url === '*' || url === '/*') return;
    for (const one of [method].flat()) known.push({ method: one.toUpperCase(), address: toPattern(url) });
  });
  return (request) => {
    const [path = ''] = request.url.split('?');
    return [...new Set(known.filter(({ address }) => address.test(path)).map(({ method }) => method))];
  };
};
