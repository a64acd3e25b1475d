import { AppError } from '../../platform/errors/app-error';

export class NotificationNotFound extends AppError {
  constructor() {
    super('NOTIFICATION_NOT_FOUND');
  }
}

export class MalformedCursor extends AppError {
  constructor() {
    super('VALIDATION_FAILED', { details: [{ field: 'cursor', message: '编号格式不正确' }] });
  }
}
