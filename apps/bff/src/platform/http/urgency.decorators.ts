import { routeTraits } from './route-config';

/** The route is answered from memory: it is neither counted nor turned away, see RouteTraits. */
export const FromMemory = (): MethodDecorator => routeTraits({ fromMemory: true });

/** The route gives way to others where much is under way, see RouteTraits. */
export const Yielding = (): MethodDecorator => routeTraits({ yields: true });
