import { AppError } from '../../platform/errors/app-error';

export class TrendSpanRefused extends AppError {
  constructor() {
    super('VALIDATION_FAILED', { details: [{ field: 'to', message: '结束日期不能早于开始日期' }] });
  }
}

export class TrendItemUnknown extends AppError {
  constructor() {
    super('VALIDATION_FAILED', { details: [{ field: 'item', message: '请选择检验项目' }] });
  }
}
