import { AppError } from '../../platform/errors/app-error';

/** WeChat did not accept the login code. */
export class SignInCodeRefused extends AppError {
  constructor() {
    super('SIGN_IN_CODE_REFUSED');
  }
}

/** WeChat could not say whose code it is. */
export class SignInUnavailable extends AppError {
  constructor(detail: string) {
    super('SIGN_IN_UNAVAILABLE', { cause: new Error(`WeChat: ${detail}`) });
  }
}
