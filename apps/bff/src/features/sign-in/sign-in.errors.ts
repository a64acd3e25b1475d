import { AppError } from '../../platform/errors/app-error';

/** WeChat did not accept the login code. */
export class SignInCodeRefused extends AppError {
  constructor() {
    super('SIGN_IN_CODE_REFUSED');
  }
}

/** WeChat holds this user for dangerous; only WeChat can change that. */
export class WeChatUserBlocked extends AppError {
  constructor() {
    super('SIGN_IN_CODE_REFUSED', {
      message: '微信提示您的账号存在安全风险，暂时无法登录，请先在微信中按提示解除限制',
    });
  }
}

/** WeChat could not say whose code it is. */
export class SignInUnavailable extends AppError {
  constructor(detail: string) {
    super('SIGN_IN_UNAVAILABLE', { cause: new Error(`WeChat: ${detail}`) });
  }
}

/** The login code was somebody else's; the sign-in has ended. */
export class StepUpRefused extends AppError {
  constructor() {
    super('STEP_UP_REFUSED');
  }
}

/** No such device of this account; another account's looks the same. */
export class SignInNotFound extends AppError {
  constructor() {
    super('SIGN_IN_NOT_FOUND');
  }
}

/** WeChat did not accept the code of the phone-number button. */
export class PhoneCodeRefused extends AppError {
  constructor() {
    super('PHONE_CODE_REFUSED');
  }
}

export class PhoneCountryUnsupported extends AppError {
  constructor() {
    super('PHONE_CODE_REFUSED', { message: '目前只支持中国大陆的手机号，请更换后重试' });
  }
}

/** WeChat could not name the number. */
export class PhoneUnavailable extends AppError {
  constructor(detail: string) {
    super('SIGN_IN_UNAVAILABLE', {
      message: '暂时无法从微信取得手机号，请稍后再试',
      cause: new Error(`WeChat: ${detail}`),
    });
  }
}

/** A privacy notice that was never published cannot have been read. */
export class NoticeUnknown extends AppError {
  constructor() {
    super('VALIDATION_FAILED', { details: [{ field: 'noticeVersion', message: '隐私政策的版本不正确' }] });
  }
}
