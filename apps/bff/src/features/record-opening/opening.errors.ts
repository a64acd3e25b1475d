import { AppError } from '../../platform/errors/app-error';

/** The region has a family doctor approve first, and none has. */
export class RecordNotOpened extends AppError {
  constructor() {
    super('RECORD_NOT_OPENED');
  }
}

/** There is no such application at this institution. */
export class OpeningNotFound extends AppError {
  constructor() {
    super('RECORD_OPENING_NOT_FOUND');
  }
}

export class OpeningNotNeeded extends AppError {
  constructor() {
    super('NOT_ALLOWED_IN_STATE', { message: '本地区查看健康档案无需申请' });
  }
}

export class OpeningStands extends AppError {
  constructor() {
    super('NOT_ALLOWED_IN_STATE', { message: '已有一份申请在等待答复，或档案已经开通' });
  }
}

/** It was answered, or withdrawn; told to residents and to the institution's people. */
export class OpeningSettled extends AppError {
  constructor() {
    super('NOT_ALLOWED_IN_STATE', { message: '该申请已有结论或已撤回，不能更改' });
  }
}

/** The family doctor must be able to call. */
export class OpeningNeedsPhone extends AppError {
  constructor() {
    super('NOT_ALLOWED_IN_STATE', { message: '请先绑定手机号，家庭医生核对时会与您联系' });
  }
}

export class TeamUnknown extends AppError {
  constructor() {
    super('VALIDATION_FAILED', { details: [{ field: 'teamId', message: '没有这个家庭医生团队，请重新选择' }] });
  }
}

/** Other terms count by now than those that were shown. */
export class TermsOutdated extends AppError {
  constructor() {
    super('VALIDATION_FAILED', { details: [{ field: 'version', message: '申请说明已更新，请重新阅读' }] });
  }
}
