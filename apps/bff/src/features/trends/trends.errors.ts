import { AppError } from '../../platform/errors/app-error';
import { MOST_TREND_DAYS, type TrendSpanVerdict } from './trends.policy';

const SPAN_MESSAGES: Record<Exclude<TrendSpanVerdict['kind'], 'fine'>, string> = {
  backwards: '结束日期不能早于开始日期',
  'too-long': `一次最多查询 ${MOST_TREND_DAYS} 天`,
};

export class TrendSpanRefused extends AppError {
  constructor(kind: Exclude<TrendSpanVerdict['kind'], 'fine'>) {
    super('VALIDATION_FAILED', { details: [{ field: 'to', message: SPAN_MESSAGES[kind] }] });
  }
}

export class TrendItemUnknown extends AppError {
  constructor() {
    super('VALIDATION_FAILED', { details: [{ field: 'item', message: '请选择检验项目' }] });
  }
}
