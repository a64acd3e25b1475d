import type { StepUp } from '@kangqiao/contracts';
import { ApiError, errorOfFailure } from './api-error';
import { loginCode } from './login';
import { session } from './session';

/** Sends the fresh code; throws ApiError. */
type Send = (body: StepUp) => Promise<void>;

let running: Promise<void> | null = null;
let done = 0;

/** Grows with every step-up that succeeded: whoever asked before the last one needs no other. */
export const stepUpsDone = (): number => done;

/** WeChat says for another reason than the network that this is not, or no longer, who signed in. */
const isRefusal = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 401 || error.code === 'STEP_UP_REFUSED');

const perform = async (send: Send): Promise<void> => {
  const token = session.token();
  try {
    const code = await loginCode().catch((failure: unknown) => {
      throw failure instanceof ApiError ? failure : errorOfFailure(failure);
    });
    await send({ code });
    done += 1;
  } catch (error) {
    if (isRefusal(error) && token !== null && token === session.token()) session.expire();
    throw error;
  }
};

/**
 * After half an hour of rest the server asks once more whose phone it is. WeChat answers silently; all who wait share
 * one answer. A refusal ends the session, and the sign-in page follows; an outage leaves it as it is.
 */
export const stepUp = (send: Send): Promise<void> => {
  running ??= perform(send).finally(() => {
    running = null;
  });
  return running;
};
