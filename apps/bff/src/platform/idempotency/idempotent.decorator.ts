import { routeTraits } from '../http/route-config';

/** Sending the same request again under the same `Idempotency-Key` is answered with the first answer. */
export const Idempotent = (options: { required: boolean } = { required: false }): MethodDecorator =>
  routeTraits({ idempotency: options.required ? 'required' : 'accepted' });
