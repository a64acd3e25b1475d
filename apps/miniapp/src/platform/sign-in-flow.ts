import { open } from './navigation';
import { session } from './session';

/** A session that the server ended leads to the sign-in page, from wherever one is; signing out does not. */
export const startSignInFlow = (): (() => void) =>
  session.onEnd(() => {
    if (session.expired()) open.signIn();
  });
