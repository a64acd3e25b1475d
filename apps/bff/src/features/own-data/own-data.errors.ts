import { AppError } from '../../platform/errors/app-error';

/** Something is still to happen that needs the person to be known. */
export class ErasureBlocked extends AppError {
  constructor() {
    super('ERASURE_BLOCKED');
  }
}

/** An account that acts for somebody is not closed over their heads. */
export class AccountInUse extends AppError {
  constructor() {
    super('NOT_ALLOWED_IN_STATE', { message: '请先移除或删除全部就诊人' });
  }
}

/** Unknown and another account's are told apart by nobody. */
export class ErasureNotFound extends AppError {
  constructor() {
    super('NOT_FOUND');
  }
}
