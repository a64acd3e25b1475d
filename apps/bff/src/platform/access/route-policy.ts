import type { AuditAction } from '@kangqiao/contracts';
import { applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { routeTraits } from '../http/route-config';
import type { AccessPurpose } from './access-purpose';

/**
 * Who a route answers to; every route has exactly one policy, or the application does not start.
 * `public`: anybody, nothing personal. `signed-in`: anybody signed in, nothing personal. `account`: only what belongs
 * to the account itself, found by its id. `person`: something of a person's, after PatientAccess allowed `purpose`.
 * `terminal`: a hospital's counter, by its signature. `hospital`: a hospital's system, by its own wire's proof.
 */
export type RoutePolicy =
  | { kind: 'public' }
  | { kind: 'signed-in' }
  | { kind: 'account'; action?: AuditAction }
  | { kind: 'person'; purpose: AccessPurpose; action: AuditAction }
  | { kind: 'terminal'; action?: AuditAction }
  | { kind: 'hospital' };

/** Says in the OpenAPI document who an operation answers to. */
export const POLICY_EXTENSION = 'x-policy';

/** The policy of a route; `person`, and `account` and `terminal` where it touches a person, names what the audit event is called. */
export const Policy = (policy: RoutePolicy): MethodDecorator =>
  applyDecorators(routeTraits({ policy }), ApiExtension(POLICY_EXTENSION, policy));
