import { HospitalUnavailable } from '@kangqiao/his-port';

/** Why a call never left us. */
export type KeptBackReason = 'BUSY' | 'BREAKER_OPEN' | 'DEADLINE';

/** Our own guard kept the call back: the hospital surely knows nothing of it. */
export class KeptBack extends HospitalUnavailable {
  constructor(readonly reason: KeptBackReason) {
    super(`kept back: ${reason}`);
  }
}
