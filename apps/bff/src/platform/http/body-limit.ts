import type { FastifyInstance } from 'fastify';
import { type RouteTraits, routeTraits } from './route-config';

/** The route takes bodies of up to so many bytes; the others take what the server takes everywhere. */
export const BodyLimit = (bytes: number): MethodDecorator => routeTraits({ bodyLimit: bytes });

/** Gives routes the limits that they name; must be called before there are any. */
export const keepBodyLimits = (server: FastifyInstance): void => {
  server.addHook('onRoute', (route) => {
    const { bodyLimit } = (route.config ?? {}) as RouteTraits;
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
};
