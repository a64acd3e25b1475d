import { AppError } from '../errors/app-error';
import { isFresh } from './sign-in-rules';
import type { SignedInResident } from './signed-in-resident';

/**
 * Before something sensitive is opened or taken away: WeChat must have said within the last minutes whose phone it is.
 * The phone answers the refusal with a step-up and asks again.
 * @throws AppError STEP_UP_REQUIRED
 */
export const requireFreshCheck = ({ confirmedAt }: SignedInResident, now: Date): void => {
  if (!isFresh(confirmedAt, now)) throw new AppError('STEP_UP_REQUIRED');
};
