import { RouteConfig } from '@nestjs/platform-fastify';
import type { RoutePolicy } from '../access/route-policy';

/** What a route tells the Fastify hooks about itself. */
export interface RouteTraits {
  /** Answers although a step-up is due. */
  evenWhenIdle?: boolean;
  /** The same key means the same request; `required` refuses a request without one. */
  idempotency?: 'required' | 'accepted';
  /** Has connections to the database of its own: nothing else can keep it waiting for one. */
  reserved?: boolean;
  /** Waits for nothing but now and then the first of many: to answer costs no more than to turn away. */
  fromMemory?: boolean;
  /** Gives way to other routes where much is under way. */
  yields?: boolean;
  /** The largest body it takes, in bytes. */
  bodyLimit?: number;
  /** Who it answers to. */
  policy?: RoutePolicy;
}

const TRAITS = Symbol('route traits');

/** Adds traits to a route; several decorators on one method add up. */
export const routeTraits =
  (traits: RouteTraits): MethodDecorator =>
  (target, key, descriptor) => {
    const method = descriptor.value as object;
    const all = { ...(Reflect.getMetadata(TRAITS, method) as RouteTraits | undefined), ...traits };
    Reflect.defineMetadata(TRAITS, all, method);
    RouteConfig(all)(target, key, descriptor);
  };
