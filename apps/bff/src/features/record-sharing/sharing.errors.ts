import { AppError } from '../../platform/errors/app-error';

/** There is none, it is somebody else's, or it is over: strangers cannot tell these apart. */
export class ShareNotFound extends AppError {
  constructor() {
    super('SHARE_NOT_FOUND');
  }
}

export class ShareSpanRefused extends AppError {
  constructor() {
    super('VALIDATION_FAILED', { details: [{ field: 'from', message: '请选择一年以内的起止日期' }] });
  }
}

export class RecordRequestNotFound extends AppError {
  constructor() {
    super('RECORD_REQUEST_NOT_FOUND');
  }
}

/** The same hospital is still waiting for an answer. */
export class RecordRequestTooSoon extends AppError {
  constructor() {
    super('RECORD_REQUEST_TOO_SOON');
  }
}

/** It was answered, has lapsed, or is over. */
export class RecordRequestSettled extends AppError {
  constructor() {
    super('NOT_ALLOWED_IN_STATE', { message: '该申请已答复或已失效' });
  }
}

/** More than was asked for cannot be allowed. */
export class RecordRequestWidened extends AppError {
  constructor() {
    super('VALIDATION_FAILED', { details: [{ field: 'scope', message: '允许的内容不能多于申请的内容' }] });
  }
}

/** The hospital has no such booking of today. */
export class VisitUnknown extends AppError {
  constructor() {
    super('APPOINTMENT_NOT_FOUND', { message: '没有找到今天的该预约' });
  }
}
