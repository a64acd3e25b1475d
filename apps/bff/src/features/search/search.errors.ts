import { AppError } from '../../platform/errors/app-error';

export class MalformedSearchCursor extends AppError {
  constructor() {
    super('VALIDATION_FAILED', { details: [{ field: 'cursor', message: '编号格式不正确' }] });
  }
}
