import { AppError } from '../../platform/errors/app-error';

/** No hospital knows this name and document, or none holds a phone: one answer, so that nobody learns which. */
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
    super('PROOF_LIMIT_REACHED', { message: `请在 ${seconds} 秒后重新获取验证码` });
  }
}

export class ProofLimitReached extends AppError {
  constructor() {
    super('PROOF_LIMIT_REACHED');
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

export class MessageUnavailable extends AppError {
  constructor(detail: string) {
    super('MESSAGE_UNAVAILABLE', { cause: new Error(`message gateway: ${detail}`) });
  }
}
