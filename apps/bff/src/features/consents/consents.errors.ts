import { AppError } from '../../platform/errors/app-error';

/** There is nothing of this name to agree to. */
export class ConsentPurposeUnknown extends AppError {
  constructor() {
    super('VALIDATION_FAILED', { details: [{ field: 'purpose', message: '同意事项不正确' }] });
  }
}

/** Nobody agrees to words that they were not shown. */
export class ConsentTextOutdated extends AppError {
  constructor() {
    super('VALIDATION_FAILED', { details: [{ field: 'version', message: '内容已更新，请重新阅读后再选择' }] });
  }
}
