import { AppError } from '../../platform/errors/app-error';

/** Unknown, a wrong name, no phone, a way that does not fit: one answer, so that nobody learns which. */
export class PersonUnverifiable extends AppError {
  constructor() {
    super('PERSON_UNVERIFIABLE');
  }
}

/** Nothing was found and not every hospital could be asked; that is not the same as "unknown". */
export class ProofNeedsHospital extends AppError {
  constructor(cause: unknown) {
    super('HOSPITAL_UNAVAILABLE', { message: '暂时无法向医院核验，请稍后再试', cause });
  }
}

export class ProofTooSoon extends AppError {
  constructor(seconds: number) {
    super('PROOF_LIMIT_REACHED', { message: `请在 ${seconds} 秒后重新获取验证码`, retryAfterSeconds: seconds });
  }
}

export class ProofLimitReached extends AppError {
  constructor(retryAfterSeconds: number) {
    super('PROOF_LIMIT_REACHED', { retryAfterSeconds });
  }
}

/** The code was tried too often; only a new one helps. */
export class ProofUsedUp extends AppError {
  constructor() {
    super('PROOF_LIMIT_REACHED', { message: '验证码输入错误次数过多，请重新获取' });
  }
}

export class ProofRefused extends AppError {
  constructor(triesLeft: number) {
    super('PROOF_REFUSED', {
      message: triesLeft > 0 ? `验证码不正确，还可输入 ${triesLeft} 次` : '验证码不正确，请重新获取',
    });
  }
}

/** Unknown, replaced, confirmed already or past its time. */
export class ProofExpired extends AppError {
  constructor() {
    super('PROOF_EXPIRED');
  }
}

/** WeChat does not say yet how the face verification ended. */
export class FaceUndecided extends AppError {
  constructor() {
    super('NOT_ALLOWED_IN_STATE', { message: '人脸核验尚未完成，请完成后再试' });
  }
}

export class MessageUnavailable extends AppError {
  constructor(detail: string) {
    super('MESSAGE_UNAVAILABLE', { cause: new Error(`message gateway: ${detail}`) });
  }
}

/** Who asks others to be allowed something must have proved first who they are themselves. */
export class OwnProofNeeded extends AppError {
  constructor() {
    super('NOT_ALLOWED_IN_STATE', { message: '请先添加您本人并完成身份核验' });
  }
}

export class PhoneCodeRefused extends AppError {
  constructor() {
    super('PHONE_CODE_REFUSED');
  }
}

export class PhoneUnavailable extends AppError {
  constructor(detail: string) {
    super('SIGN_IN_UNAVAILABLE', {
      message: '微信手机号服务暂不可用，请稍后再试',
      cause: new Error(`phone number: ${detail}`),
    });
  }
}

export class FaceUnavailable extends AppError {
  constructor(detail: string) {
    super('SIGN_IN_UNAVAILABLE', {
      message: '微信人脸核验暂不可用，请稍后再试',
      cause: new Error(`face verification: ${detail}`),
    });
  }
}
