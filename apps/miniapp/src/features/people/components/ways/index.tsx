import type { ComponentType } from 'react';
import type { ProofMethod } from '@kangqiao/contracts';
import { ApprovalWay } from './approval-way';
import { FaceWay } from './face-way';
import { GuardianWay } from './guardian-way';
import { PhoneCodeWay } from './phone-code-way';
import { PhoneNumberWay } from './phone-number-way';
import type { WayProps } from './way';

const WAYS: Readonly<Record<ProofMethod, ComponentType<WayProps>>> = {
  'phone-code': PhoneCodeWay,
  'phone-number': PhoneNumberWay,
  approval: ApprovalWay,
  face: FaceWay,
  guardian: GuardianWay,
};

/** One way to prove control, from its first tap to its end. */
export const ProofWay = ({ method, ...props }: WayProps & { method: ProofMethod }) => {
  const Way = WAYS[method];
  return <Way {...props} />;
};
