import { AppError } from '../../platform/errors/app-error';

/** Unknown, another person's, and one that ended already. */
export class LinkNotFound extends AppError {
  constructor() {
    super('LINK_NOT_FOUND');
  }
}

/** The rules leave this link as it is. */
export class LinkStays extends AppError {
  constructor(message: string) {
    super('NOT_ALLOWED_IN_STATE', { message });
  }
}

/** Unknown, somebody else's to answer, answered already, or past its time. */
export class ApprovalNotFound extends AppError {
  constructor() {
    super('APPROVAL_NOT_FOUND');
  }
}

/** Unknown, used, past its time, or one's own. */
export class HelpCodeRefused extends AppError {
  constructor() {
    super('HELP_CODE_REFUSED');
  }
}

/** One field of the request is wrong. */
export class FieldRefused extends AppError {
  constructor(field: string, message: string) {
    super('VALIDATION_FAILED', { details: [{ field, message }] });
  }
}
