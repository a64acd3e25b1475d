import { applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { routeTraits } from '../http/route-config';

/** Sending the same request again under the same `Idempotency-Key` is answered with the first answer. */
export const Idempotent = ({ required } = { required: false }): MethodDecorator =>
  applyDecorators(
    routeTraits({ idempotency: required ? 'required' : 'accepted' }),
    ApiHeader({
      name: 'Idempotency-Key',
      required,
      description: 'The same key means the same request: it is done once, and answered alike for a day.',
      schema: { type: 'string', maxLength: 128 },
    }),
  );
