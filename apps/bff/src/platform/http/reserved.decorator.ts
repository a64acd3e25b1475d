import { routeTraits } from './route-config';

/** For the few routes that must answer while everything else is overloaded; see docs/operations.md. */
export const Reserved = (): MethodDecorator => routeTraits({ reserved: true });
